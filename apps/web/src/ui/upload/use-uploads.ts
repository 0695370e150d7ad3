import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { uploadFile } from './picture-upload.js';
import type { Upload } from './picture-upload.js';

export interface RunningUpload {
  key: number;
  file: File;
  /** Part that was sent, 0 to 1. */
  share: number;
  error: string;
  upload: Upload | null;
}

export interface Uploads {
  running: readonly RunningUpload[];
  /** Takes as many as there is room for. */
  add: (files: Iterable<File>) => void;
  retry: (upload: RunningUpload) => void;
  cancel: (upload: RunningUpload) => void;
}

interface UploadOptions {
  /** How many more are taken. */
  room: number;
  /** Documents keep their names; pictures are drawn anew and have none. */
  named?: boolean;
  /** Why a file is not sent at all; '' where it may be. */
  refuse: (file: File) => string;
  onDone: (id: string, file: File) => void;
}

let lastKey = 0;

/** Files on their way to the server; what has arrived goes to `onDone`. */
export function useUploads({ room, named = false, refuse, onDone }: UploadOptions): Uploads {
  const { i18n } = useLingui();
  const [running, setRunning] = useState<readonly RunningUpload[]>([]);
  const update = (key: number, patch: Partial<RunningUpload>) =>
    setRunning((all) => all.map((one) => (one.key === key ? { ...one, ...patch } : one)));
  const remove = (key: number) => setRunning((all) => all.filter((one) => one.key !== key));

  async function send(key: number, file: File) {
    const refused = refuse(file);
    if (refused) {
      update(key, { error: refused });
      return;
    }
    const upload = uploadFile(file, (share) => update(key, { share }), named ? file.name : undefined);
    update(key, { upload, error: '', share: 0 });
    const result = await upload.result;
    if (result.kind === 'done') {
      remove(key);
      onDone(result.picture.id, file);
    } else if (result.kind === 'cancelled') remove(key);
    else {
      const error = result.kind === 'refused' ? result.message : i18n._('Das Hochladen ist gescheitert.');
      update(key, { error, upload: null });
    }
  }

  return {
    running,
    add: (files) => {
      for (const file of [...files].slice(0, Math.max(0, room - running.length))) {
        const key = ++lastKey;
        setRunning((all) => [...all, { key, file, share: 0, error: '', upload: null }]);
        void send(key, file);
      }
    },
    retry: ({ key, file }) => void send(key, file),
    cancel: ({ key, upload }) => (upload ? upload.cancel() : remove(key)),
  };
}
