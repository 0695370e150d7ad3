export const spriteUrl = '/icons.svg';
