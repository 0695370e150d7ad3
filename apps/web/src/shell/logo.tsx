import { useLingui } from '@lingui/react';

/** Stripes of the signal flag G: "Ich benötige einen Lotsen". */
export function Logo() {
  const { i18n } = useLingui();
  return (
    <a className="logo" href="/">
      <svg width="30" height="30" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <clipPath id="flag-shape">
          <rect width="24" height="24" rx="5" />
        </clipPath>
        <g clipPath="url(#flag-shape)">
          <path fill="#ffd02e" d="M0 0h24v24H0z" />
          <path fill="#2c56c4" d="M4 0h4v24H4zM12 0h4v24h-4zM20 0h4v24h-4z" />
        </g>
      </svg>
      <span>
        <b>Lotsennetz</b>
        <small>Baden-Württemberg</small>
      </span>
      <span className="sr">{i18n._(', zur Startseite')}</span>
    </a>
  );
}
