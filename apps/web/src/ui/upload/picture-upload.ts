/** Largest picture that the api takes, in bytes. */
export const pictureBytes = 10 * 1024 * 1024;

export interface UploadedPicture {
  id: string;
  width: number;
  height: number;
}

export type UploadResult =
  | { kind: 'done'; picture: UploadedPicture }
  | { kind: 'refused'; message: string }
  | { kind: 'failed' }
  | { kind: 'cancelled' };

export interface Upload {
  result: Promise<UploadResult>;
  cancel: () => void;
}

const isUploaded = (value: unknown): value is UploadedPicture =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';

/**
 * XMLHttpRequest and not fetch: only it tells how much of the body has been sent.
 *
 * @param name with it the api takes a document, without it a picture
 */
export function uploadFile(file: Blob, onProgress: (share: number) => void, name?: string): Upload {
  const request = new XMLHttpRequest();
  const result = new Promise<UploadResult>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onload = () => resolve(readAnswer(request));
    request.onerror = () => resolve({ kind: 'failed' });
    request.onabort = () => resolve({ kind: 'cancelled' });
  });
  request.open('POST', '/files');
  request.setRequestHeader(
    'content-type',
    file.type || (name === undefined ? 'image/jpeg' : 'application/octet-stream'),
  );
  request.setRequestHeader('x-lotsennetz', '1');
  if (name !== undefined) request.setRequestHeader('x-file-name', encodeURIComponent(name));
  request.send(file);
  return { result, cancel: () => request.abort() };
}

function readAnswer(request: XMLHttpRequest): UploadResult {
  let answer: unknown;
  try {
    answer = JSON.parse(request.responseText) as unknown;
  } catch {
    return { kind: 'failed' };
  }
  if (request.status < 300 && isUploaded(answer)) return { kind: 'done', picture: answer };
  if (typeof answer === 'object' && answer !== null && 'message' in answer && typeof answer.message === 'string') {
    return { kind: 'refused', message: answer.message };
  }
  return { kind: 'failed' };
}
