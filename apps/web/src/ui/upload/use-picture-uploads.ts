import { useLingui } from '@lingui/react';
import { announce } from '../feedback/announcer.js';
import { pictureBytes } from './picture-upload.js';
import { useUploads } from './use-uploads.js';
import type { Uploads } from './use-uploads.js';

/** A picture of a text that is being written. */
export interface DraftPicture {
  /** Id of the uploaded file. */
  file: string;
  alt: string;
  url: string;
}

export type PictureUploads = Uploads;

/** Pictures on their way to the server; what has arrived goes to `onDone`. */
export function usePictureUploads(room: number, onDone: (picture: DraftPicture) => void): PictureUploads {
  const { i18n } = useLingui();
  return useUploads({
    room,
    refuse: ({ size }) => (size > pictureBytes ? i18n._('Das Bild ist zu groß: höchstens 10 MB.') : ''),
    onDone: (id, { name }) => {
      onDone({ file: id, alt: '', url: `/files/${id}?w=320` });
      announce(i18n._('Bild hochgeladen: {name}. Bitte beschreiben Sie es.', { name }));
    },
  });
}
