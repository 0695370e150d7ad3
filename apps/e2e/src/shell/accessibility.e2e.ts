import { describe, expect, it } from '@jest/globals';
import { ask, open, useBrowser, visit, type Account } from '../support/browser.js';
import { seriousFindings, sidewaysScroll } from '../support/axe.js';

useBrowser();

const duties = [
  'impressum',
  'datenschutz',
  'barrierefreiheit',
  'leichte-sprache',
  'gebaerdensprache',
  'regeln',
  'lizenzen',
];
const routes: { account: Account | null; paths: string[] }[] = [
  {
    account: null,
    paths: [
      '/willkommen',
      '/anmelden',
      '/passwort-vergessen',
      '/passwort/x',
      '/e-mail/bestaetigen/x',
      ...duties.map((slug) => `/${slug}`),
      '/berichte',
      '/berichte/00000000-0000-7000-8000-000000000000',
      '/gibt-es-nicht',
    ],
  },
  { account: 'ohne-zugang', paths: ['/', '/ich/einstellungen', '/ich/sicherheit', '/ich/daten', '/zugang'] },
  { account: 'kontakt', paths: ['/verwaltung/meine-kommune'] },
  {
    account: 'lotsin',
    paths: [
      '/',
      '/neuigkeiten',
      '/beitraege/POST',
      '/beitraege/00000000-0000-7000-8000-000000000000',
      '/ich/merkliste',
      '/austausch',
      '/fragen/neu',
      '/ich/austausch',
      '/ich/meldungen',
      '/ich/einstellungen',
      '/ich/profil',
      '/kommunen/08421000',
      '/mitglieder/00000000-0000-7000-8000-000000000000',
    ],
  },
  {
    account: 'referentin',
    paths: [
      '/',
      '/beitraege/neu',
      '/beitraege/POST/bearbeiten',
      '/verwaltung/antraege',
      '/verwaltung/einladungen',
      '/verwaltung/mitglieder',
      '/verwaltung/mitgliedschaften',
      '/verwaltung/zugangsregel',
      '/verwaltung/zugang',
      '/verwaltung/protokoll',
      '/verwaltung/mails',
      '/verwaltung/inhalte',
      '/verwaltung/moderation',
      '/verwaltung/inhalte/seiten/impressum',
    ],
  },
  {
    account: 'lotsin',
    paths: [
      '/veranstaltungen',
      '/veranstaltungen?ansicht=monat',
      '/veranstaltungen/EVENT',
      '/veranstaltungen/00000000-0000-7000-8000-000000000000',
      '/ich/termine',
    ],
  },
  {
    account: 'referentin',
    paths: [
      '/veranstaltungen/EVENT',
      '/veranstaltungen/neu',
      '/veranstaltungen/EVENT/bearbeiten',
      '/veranstaltungen/EVENT/teilnehmende',
      '/veranstaltungen/EVENT/einlass',
      '/verwaltung/veranstaltungen',
      '/verwaltung/veranstaltungen/statistik',
    ],
  },
  {
    account: 'lotsin',
    paths: [
      '/projekte',
      '/projekte?ansicht=tabelle',
      '/projekte?ansicht=karte',
      '/projekte?q=gibtesnicht',
      '/projekte/REPORT',
      '/projekte/00000000-0000-7000-8000-000000000000',
      '/projekte/vergleichen?id=REPORT',
      '/projekte/neu',
      '/projekte/festgefahren',
      '/projekte/meine',
    ],
  },
  { account: 'referentin', paths: ['/verwaltung/berichte'] },
];
const looks = [
  { name: '1280 px light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: '320 px light', viewport: { width: 320, height: 640 }, colorScheme: 'light' },
  { name: '1280 px dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
] as const;

describe.each(looks)('every route at $name', ({ viewport, colorScheme }) => {
  it.each(routes)('as $account', async ({ account, paths }) => {
    const { context, page, complaints } = await visit(account, { viewport, colorScheme });
    const postId = account === 'lotsin' || account === 'referentin' ? await anyPost(context) : '';
    const eventId = postId ? await anyEvent(context) : '';
    const reportId = postId ? await anyReport(context) : '';
    const found: Record<string, string[]> = {};
    for (const path of paths) {
      await open(page, path.replace('POST', postId).replace('EVENT', eventId).replace('REPORT', reportId));
      const findings = await seriousFindings(page);
      const sideways = await sidewaysScroll(page);
      if (sideways > 0) findings.push(`scrolls sideways by ${sideways} px`);
      if ((await page.locator('h1').count()) !== 1) findings.push('has not exactly one h1');
      if (findings.length > 0) found[path] = findings;
    }
    expect({ found, complaints }).toEqual({ found: {}, complaints: [] });
    await context.close();
  });
});

/** A post of the own association, where there is one to edit. */
async function anyPost(context: Parameters<typeof ask>[0]): Promise<string> {
  const { posts } = (await ask(
    context,
    '{ posts(first: 1, filter: { association: "staedtetag" }) { nodes { id } } }',
  )) as {
    posts: { nodes: { id: string }[] };
  };
  return posts.nodes[0]?.id ?? '';
}

/** An event to come of the own association. */
async function anyEvent(context: Parameters<typeof ask>[0]): Promise<string> {
  const { events } = (await ask(
    context,
    '{ events(first: 1, filter: { association: "staedtetag" }) { nodes { id } } }',
  )) as { events: { nodes: { id: string }[] } };
  return events.nodes[0]?.id ?? '';
}

async function anyReport(context: Parameters<typeof ask>[0]): Promise<string> {
  const { reports } = (await ask(context, '{ reports(first: 1) { nodes { id } } }')) as {
    reports: { nodes: { id: string }[] };
  };
  return reports.nodes[0]?.id ?? '';
}
