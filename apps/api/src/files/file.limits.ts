/** Limits of uploaded pictures. */
export const PICTURE = {
  bytes: 10 * 1024 * 1024,
  /** Width and height together; larger ones are refused before they are unpacked. */
  pixels: 50_000_000,
  storedWidth: 1920,
  widths: [320, 640, 960, 1280, 1920],
  perHour: 120,
} as const;
