import type { I18n } from '@lingui/core';

export const administrationKinds = ['GEMEINDE', 'STADT', 'GROSSE_KREISSTADT', 'STADTKREIS', 'LANDKREIS'] as const;
export type AdministrationKind = (typeof administrationKinds)[number];

export function kindText(i18n: I18n, kind: AdministrationKind): string {
  switch (kind) {
    case 'GEMEINDE':
      return i18n._('Gemeinde');
    case 'STADT':
      return i18n._('Stadt');
    case 'GROSSE_KREISSTADT':
      return i18n._('Große Kreisstadt');
    case 'STADTKREIS':
      return i18n._('Stadtkreis');
    case 'LANDKREIS':
      return i18n._('Landkreis');
  }
}
