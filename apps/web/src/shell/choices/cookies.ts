/** Choices that the server must know to send the page right from the first byte. Not used for anything else. */
export type ChoiceCookie = 'language' | 'appearance';

const oneYear = 31_536_000;

export function readCookie(name: ChoiceCookie): string | undefined {
  const entry = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`));
  return entry?.slice(name.length + 1);
}

export function writeCookie(name: ChoiceCookie, value: string): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${name}=${value}; Path=/; Max-Age=${oneYear}; SameSite=Lax${secure}`;
}
