import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { announce } from './announcer.js';
import { pictureBytes, uploadPicture } from './picture-upload.js';
import type { Upload } from './picture-upload.js';

/** A picture of a text that is being written. */
export interface DraftPicture {
  /** Id of the uploaded file. */
  file: string;
  alt: string;
  url: string;
}

export interface RunningUpload {
  key: number;
  file: File;
  /** Part that was sent, 0 to 1. */
  share: number;
  error: string;
  upload: Upload | null;
}

export interface PictureUploads {
  running: readonly RunningUpload[];
  /** Takes as many as there is room for. */
  add: (files: Iterable<File>) => void;
  retry: (upload: RunningUpload) => void;
  cancel: (upload: RunningUpload) => void;
}

let lastKey = 0;

/** Pictures on their way to the server; what has arrived goes to `onDone`. */
export function usePictureUploads(room: number, onDone: (picture: DraftPicture) => void): PictureUploads {
  const { i18n } = useLingui();
  const [running, setRunning] = useState<readonly RunningUpload[]>([]);
  const update = (key: number, patch: Partial<RunningUpload>) =>
    setRunning((all) => all.map((one) => (one.key === key ? { ...one, ...patch } : one)));
  const remove = (key: number) => setRunning((all) => all.filter((one) => one.key !== key));

  async function send(key: number, file: File) {
    if (file.size > pictureBytes) {
      update(key, { error: i18n._('Das Bild ist zu groß: höchstens 10 MB.') });
      return;
    }
    const upload = uploadPicture(file, (share) => update(key, { share }));
    update(key, { upload, error: '', share: 0 });
    const result = await upload.result;
    if (result.kind === 'done') {
      onDone({ file: result.picture.id, alt: '', url: `/files/${result.picture.id}?w=320` });
      remove(key);
      announce(i18n._('Bild hochgeladen: {name}. Bitte beschreiben Sie es.', { name: file.name }));
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
