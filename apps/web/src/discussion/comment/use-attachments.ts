import { COMMENT } from '@lotsennetz/limits';
import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { announce } from '../../ui/feedback/announcer.js';
import { usePictureUploads } from '../../ui/upload/use-picture-uploads.js';
import type { DraftPicture } from '../../ui/upload/use-picture-uploads.js';
import { useUploads } from '../../ui/upload/use-uploads.js';

/** A document of a comment that is being written. */
export interface DraftFile {
  /** Id of the uploaded file. */
  file: string;
  name: string;
  /** Bytes. */
  size: number;
}

export interface Attachments {
  pictures: DraftPicture[];
  files: DraftFile[];
}

/** Small, for a list. */
export const pictureUrl = (file: string): string => `/files/${file}?w=320`;

export const noAttachments: Attachments = { pictures: [], files: [] };

/** Attached before and uploaded already, as a form goes on with it. */
export const attachedBefore = ({
  pictures = [],
  files = [],
}: {
  pictures?: readonly { file: string; alt: string }[];
  files?: readonly DraftFile[];
}): Attachments => ({ pictures: pictures.map((one) => ({ ...one, url: pictureUrl(one.file) })), files: [...files] });

/** Pictures and documents of a comment, those on their way included. */
export function useAttachments(initial: Attachments) {
  const { i18n } = useLingui();
  const [pictures, setPictures] = useState(initial.pictures);
  const [files, setFiles] = useState(initial.files);
  const [tooMany, setTooMany] = useState(false);
  const pictureUploads = usePictureUploads(COMMENT.pictures - pictures.length, (picture) =>
    setPictures((all) => [...all, picture]),
  );
  const fileUploads = useUploads({
    room: COMMENT.files - files.length,
    named: true,
    refuse: ({ size }) => (size === 0 ? i18n._('Die Datei ist leer.') : ''),
    onDone: (file, { name, size }) => {
      setFiles((all) => [...all, { file, name, size }]);
      announce(i18n._('Datei hochgeladen: {name}', { name }));
    },
  });
  const isRunning = [...pictureUploads.running, ...fileUploads.running].some(({ error }) => !error);
  return {
    pictures,
    files,
    setPictures,
    pictureUploads,
    fileUploads,
    isRunning,
    /** Whether some of the last that were added were left out. */
    tooMany,
    hasPictures: pictures.length + pictureUploads.running.length > 0,
    hasFiles: files.length + fileUploads.running.length > 0,
    /** Whatever was pasted, dropped or chosen: pictures are shown, everything else is to be taken along. */
    add: (added: Iterable<File>) => {
      const all = [...added];
      const shown = all.filter(({ type }) => type.startsWith('image/'));
      const taken = all.filter(({ type }) => !type.startsWith('image/'));
      setTooMany(
        shown.length > COMMENT.pictures - pictures.length - pictureUploads.running.length ||
          taken.length > COMMENT.files - files.length - fileUploads.running.length,
      );
      pictureUploads.add(shown);
      fileUploads.add(taken);
    },
    removeFile: (file: string) => setFiles((all) => all.filter((one) => one.file !== file)),
    clear: () => {
      setPictures([]);
      setFiles([]);
      setTooMany(false);
    },
  };
}
