import type { DefaultPage } from './default-page.js';

export const licencesPages: readonly DefaultPage[] = [
  {
    slug: 'LIZENZEN',
    language: 'DE',
    title: 'Lizenzen',
    body: `## Software der Plattform

Lotsennetz ist freie Software und steht unter der **European Union Public Licence 1.2 (EUPL-1.2)**. Sie dürfen den Quelltext nutzen, verändern und unter denselben Bedingungen weitergeben. [Adresse des Quelltexts ergänzen]

Den Wortlaut der Lizenz in allen Amtssprachen finden Sie bei der [Europäischen Kommission](https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12).

## Gestaltung

- **KERN UX-Standard:** Teile der Gestaltung beruhen auf dem Designsystem der deutschen Verwaltung ([kern-ux.de](https://www.kern-ux.de)), EUPL-1.2. Wir haben eine Auswahl übernommen und um eigene Bausteine ergänzt.
- **Fira Sans:** Schrift, SIL Open Font License 1.1 ([openfontlicense.org](https://openfontlicense.org)). Sie wird vom eigenen Server geladen.
- **Lucide:** Symbole, ISC-Lizenz, © Lucide Icons and Contributors. Einige Symbole stammen aus dem Projekt Feather und stehen unter der MIT-Lizenz, © Cole Bemis ([lucide.dev](https://lucide.dev/license)).
- **Logo und Zeichnungen:** eigene Arbeiten, EUPL-1.2.

## Verzeichnis der Kommunen

Namen, Schlüssel, Art, Kreis, Einwohnerzahl, Fläche und Postleitzahl der Kommunen stammen aus dem amtlichen Gemeindeverzeichnis GV100AD, Gebietsstand 30.11.2025, Bevölkerung am 31.12.2024 auf Grundlage des Zensus 2022.

> © Daten (im Auftrag der Herausgebergemeinschaft Statistische Ämter des Bundes und der Länder) Statistisches Bundesamt (Destatis), 2025. Vervielfältigung und Verbreitung, auch auszugsweise, mit Quellenangabe gestattet.

Die Daten sind bearbeitet: Wir verwenden nur die genannten Angaben aus Baden-Württemberg. Die Werte der Landkreise sind aus denen ihrer Gemeinden errechnet. Koordinaten sind aus Angaben von Destatis abgeleitet, Stand 31.12.2018.

## Weitere Bausteine

Die Plattform nutzt zahlreiche freie Bibliotheken. Ihre Namen, Fassungen und Lizenzen stehen in den Paketdateien des Quelltexts.

## Beiträge

Die Rechte an Beiträgen und Bildern bleiben bei den Verfasserinnen und Verfassern, wenn dort nichts anderes steht.`,
  },
  {
    slug: 'LIZENZEN',
    language: 'EN',
    title: 'Licences',
    body: `## Software of the platform

Lotsennetz is free software under the **European Union Public Licence 1.2 (EUPL-1.2)**. You may use, change and pass on the source code under the same terms. [add the address of the source code]

The text of the licence in all official languages is available from the [European Commission](https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12).

## Design

- **KERN UX standard:** parts of the design rest on the design system of the German administration ([kern-ux.de](https://www.kern-ux.de)), EUPL-1.2. We use a selection and have added components of our own.
- **Fira Sans:** typeface, SIL Open Font License 1.1 ([openfontlicense.org](https://openfontlicense.org)). It is served from our own server.
- **Lucide:** icons, ISC licence, © Lucide Icons and Contributors. Some icons come from the Feather project under the MIT licence, © Cole Bemis ([lucide.dev](https://lucide.dev/license)).
- **Logo and drawings:** our own work, EUPL-1.2.

## Register of municipalities

Names, keys, kinds, counties, inhabitants, areas and postcodes come from the official register of municipalities GV100AD, territorial state 30 November 2025, population of 31 December 2024 based on the 2022 census.

> © Daten (im Auftrag der Herausgebergemeinschaft Statistische Ämter des Bundes und der Länder) Statistisches Bundesamt (Destatis), 2025. Vervielfältigung und Verbreitung, auch auszugsweise, mit Quellenangabe gestattet.

The data has been edited: we use only these details, for Baden-Württemberg. The figures of the Landkreise are computed from those of their municipalities. Coordinates are derived from Destatis data as of 31 December 2018.

## Further components

The platform uses many free libraries. Their names, versions and licences are listed in the package files of the source code.

## Posts

Rights in posts and pictures remain with their authors unless stated otherwise.`,
  },
];
