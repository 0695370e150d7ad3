import { describe, expect, it } from '@jest/globals';
import { seriousFindings } from '../support/axe.js';
import { ask, open, useBrowser, visit } from '../support/browser.js';
import { comment, firstPost, form, see, write } from '../support/discussion.js';

useBrowser();

describe('a thread below news', () => {
  it('is live between two browsers, with replies and reactions, and clean for axe meanwhile', async () => {
    const [one, other] = await Promise.all([
      visit('lotsin'),
      visit('kontakt', { viewport: { width: 390, height: 844 } }),
    ]);
    const path = await firstPost(one.context);
    await Promise.all([open(one.page, path), open(other.page, path)]);
    const text = `Wer hat das schon? ${Date.now()}`;
    await form(one.page).waitFor();
    await write(one.page, text);
    await comment(one.page, text).waitFor();
    await see(other.page, text);
    await comment(other.page, text)
      .getByRole('button', { name: /^Antworten/ })
      .click();
    const answer = `Wir, seit dem Frühjahr. ${Date.now()}`;
    await other.page.getByLabel(/^Antwort an /).fill(answer);
    await other.page.keyboard.press('Control+Enter');
    await see(one.page, answer);
    await comment(one.page, answer).getByRole('button', { name: 'Reagieren' }).click();
    await comment(one.page, answer).getByRole('button', { name: 'Hilfreich' }).click();
    await comment(other.page, answer).getByText('Hilfreich').waitFor();
    expect(await seriousFindings(one.page)).toEqual([]);
    expect(await seriousFindings(other.page)).toEqual([]);
    expect([...one.complaints, ...other.complaints]).toEqual([]);
    await Promise.all([one.context.close(), other.context.close()]);
  });

  it('keeps what is written without a line and sends it once', async () => {
    const [one, other] = await Promise.all([visit('lotsin'), visit('kontakt')]);
    const path = await firstPost(one.context);
    await Promise.all([open(one.page, path), open(other.page, path)]);
    await Promise.all([form(one.page).waitFor(), form(other.page).waitFor()]);
    await one.context.setOffline(true);
    const text = `Im Zug geschrieben ${Date.now()}`;
    await write(one.page, text);
    await one.page.locator('.comment__card--outgoing', { hasText: text }).waitFor();
    const meanwhile = `Inzwischen hier ${Date.now()}`;
    await write(other.page, meanwhile);
    await comment(other.page, meanwhile).waitFor();
    await one.context.setOffline(false);
    await comment(one.page, text).waitFor({ timeout: 40_000 });
    await see(one.page, meanwhile);
    await see(other.page, text);
    await open(one.page, path);
    await comment(one.page, text).waitFor();
    expect(await comment(one.page, text).count()).toBe(1);
    expect(await comment(one.page, meanwhile).count()).toBe(1);
    await Promise.all([one.context.close(), other.context.close()]);
  });

  it('carries a document, dropped or chosen, to whoever reads it', async () => {
    const [one, other] = await Promise.all([visit('lotsin'), visit('kontakt')]);
    const path = await firstPost(one.context);
    await open(one.page, path);
    await form(one.page).waitFor();
    const text = `Unsere Vorlage ${Date.now()}`;
    await form(one.page).fill(text);
    const dropped = await one.page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['Posten;Betrag\r\nScanner;1200\r\n'], 'Kosten.csv', { type: 'text/csv' }));
      return data;
    });
    await form(one.page).dispatchEvent('drop', { dataTransfer: dropped });
    const chosen = { name: 'Notiz.txt', mimeType: 'text/plain', buffer: Buffer.from('Nur ein Text.') };
    await one.page.getByLabel('Bild oder Datei anfügen').setInputFiles(chosen);
    for (const name of ['Kosten.csv', 'Notiz.txt'])
      await one.page.getByRole('button', { name: `Datei „${name}“ entfernen` }).waitFor();
    await form(one.page).press('Control+Enter');
    await comment(one.page, text).waitFor();
    await open(other.page, path);
    await see(other.page, text);
    const [saved] = await Promise.all([
      other.page.waitForEvent('download'),
      comment(other.page, text)
        .getByRole('link', { name: /^Kosten\.csv/ })
        .click(),
    ]);
    expect(saved.suggestedFilename()).toBe('Kosten.csv');
    expect([...one.complaints, ...other.complaints]).toEqual([]);
    await Promise.all([one.context.close(), other.context.close()]);
  });

  it('keeps a draft, also on another device', async () => {
    const one = await visit('lotsin');
    const path = await firstPost(one.context);
    await open(one.page, path);
    const text = `Noch nicht fertig ${Date.now()}`;
    await form(one.page).waitFor();
    await form(one.page).fill(text);
    // Leaving the page saves.
    const saved = one.page.waitForResponse(
      (response) => response.request().postData()?.includes('SaveCommentDraft') ?? false,
    );
    await one.page.getByRole('link', { name: 'Austausch' }).first().click();
    await saved;
    const second = await visit('lotsin');
    await open(second.page, path);
    await form(second.page).waitFor();
    expect(await form(second.page).inputValue()).toBe(text);
    await form(second.page).fill('');
    await Promise.all([one.context.close(), second.context.close()]);
  });

  it('is moderated: reported, hidden with a reason, told to who reported', async () => {
    const [author, reporter, officer] = await Promise.all([visit('lotsin'), visit('kontakt'), visit('referentin')]);
    const path = await firstPost(author.context);
    await Promise.all([open(author.page, path), open(reporter.page, path)]);
    const text = `Kaufen Sie unsere Software ${Date.now()}`;
    await form(author.page).waitFor();
    await write(author.page, text);
    await see(reporter.page, text);
    await comment(reporter.page, text)
      .getByRole('button', { name: /^Mehr zum Kommentar/ })
      .click();
    await comment(reporter.page, text).getByRole('button', { name: 'Melden' }).click();
    const dialog = reporter.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Melden' }).click();
    await dialog.getByRole('link', { name: 'Wählen Sie, worum es geht.' }).waitFor();
    await dialog.getByLabel('Ist Werbung').check();
    await dialog.getByRole('button', { name: 'Melden' }).click();
    await reporter.page.getByText('Die Moderation sieht sich das an').waitFor();
    await open(officer.page, '/verwaltung/moderation');
    const card = officer.page.locator('.case-card', { hasText: text });
    await card.getByRole('button', { name: 'Ausblenden' }).click();
    await officer.page.getByLabel('Begründung').fill('Werbung gehört nicht hierher.');
    await officer.page.getByRole('dialog').getByRole('button', { name: 'Ausblenden' }).click();
    await card.waitFor({ state: 'detached' });
    await reporter.page.getByText('Die Moderation hat diesen Kommentar vorläufig ausgeblendet.').first().waitFor();
    expect(await comment(reporter.page, text).count()).toBe(0);
    await open(reporter.page, '/ich/meldungen');
    await reporter.page.getByText('Werbung gehört nicht hierher.').first().waitFor();
    await Promise.all([author.context.close(), reporter.context.close(), officer.context.close()]);
  });
});

describe('the bell', () => {
  it('counts what arrives while another page is read, and less once the thread was read', async () => {
    const [named, writer] = await Promise.all([visit('lotsin'), visit('referentin')]);
    const { me } = (await ask(named.context, '{ me { id name } }')) as { me: { id: string; name: string } };
    const path = await firstPost(writer.context);
    await ask(named.context, 'mutation ($now: DateTime!) { markAllNotificationsRead(until: $now) }', {
      now: new Date().toISOString(),
    });
    await open(named.page, '/programm');
    const bell = named.page.getByRole('link', { name: /^Benachrichtigungen/ });
    await bell.waitFor();
    expect(await bell.textContent()).toBe('Benachrichtigungen');
    const text = `Was meinen Sie? ${Date.now()}`;
    await ask(
      writer.context,
      'mutation ($input: CreateCommentInput!) { createComment(input: $input) { __typename } }',
      {
        input: {
          clientKey: crypto.randomUUID(),
          thread: { kind: 'POST', id: path.split('/').at(-1) },
          body: `@${me.name} ${text}`,
          mentions: [me.id],
        },
      },
    );
    await named.page.getByRole('link', { name: 'Benachrichtigungen, 1 ungelesen' }).waitFor();
    // A number that changes by itself is read out to nobody.
    expect(await bell.evaluate((link) => link.closest('[aria-live],[role=status],[role=alert]'))).toBeNull();
    await bell.click();
    await named.page.getByRole('link', { name: new RegExp(text.replace('?', '.')) }).click();
    await comment(named.page, text).waitFor();
    await named.page.getByRole('link', { name: 'Benachrichtigungen', exact: true }).waitFor();
    expect(named.complaints).toEqual([]);
    await Promise.all([named.context.close(), writer.context.close()]);
  });
});

describe('a question', () => {
  it('is asked, answered live and settled by accepting the answer', async () => {
    const [asker, helper] = await Promise.all([visit('lotsin'), visit('kontakt')]);
    await open(asker.page, '/fragen/neu');
    await asker.page.getByRole('button', { name: 'Frage stellen' }).click();
    await asker.page.getByRole('link', { name: 'Schreiben Sie Ihre Frage.' }).waitFor();
    const title = `Wie siegelt ihr Bescheide? ${Date.now()}`;
    await asker.page.getByLabel('Ihre Frage in einem Satz').fill(title);
    await asker.page.getByLabel('E-Akte/DMS').check();
    await asker.page.getByRole('button', { name: 'Frage stellen' }).click();
    await asker.page.getByRole('heading', { level: 1, name: title }).waitFor();
    await open(helper.page, '/austausch');
    await helper.page.getByRole('link', { name: title }).click();
    await helper.page.getByRole('button', { name: 'Das frage ich mich auch' }).click();
    await helper.page.getByRole('button', { name: 'Ich frage das auch – gemerkt' }).waitFor();
    const answer = `Mit dem zentralen Siegel. ${Date.now()}`;
    await form(helper.page).waitFor();
    await write(helper.page, answer);
    await see(asker.page, answer);
    await comment(asker.page, answer).getByRole('button', { name: 'Als Antwort annehmen' }).click();
    await asker.page.getByRole('heading', { name: 'Hilfreichste Antwort' }).waitFor();
    expect(await seriousFindings(asker.page)).toEqual([]);
    await open(helper.page, '/austausch?stand=beantwortet');
    await helper.page.getByRole('link', { name: title }).waitFor();
    expect([...asker.complaints, ...helper.complaints]).toEqual([]);
    await Promise.all([asker.context.close(), helper.context.close()]);
  });

  it('is reported, taken away with a reason that both sides read, and shown again', async () => {
    const [asker, reader, officer] = await Promise.all([visit('lotsin'), visit('kontakt'), visit('referentin')]);
    const title = `Wer kennt Herrn Huber? ${Date.now()}`;
    const { askQuestion } = (await ask(
      asker.context,
      'mutation ($input: AskQuestionInput!) { askQuestion(input: $input) { id } }',
      {
        input: {
          clientKey: crypto.randomUUID(),
          content: { title, body: '', topics: ['e-akte'], urgency: 'WHENEVER' },
        },
      },
    )) as { askQuestion: { id: string } };
    const path = `/fragen/${askQuestion.id}`;
    await open(reader.page, path);
    await reader.page.getByRole('button', { name: 'Melden' }).click();
    await reader.page.getByLabel(/^Nennt Persönliches/).check();
    await reader.page.getByRole('dialog').getByRole('button', { name: 'Melden' }).click();
    await reader.page.getByText('Die Moderation sieht sich das an').waitFor();
    await open(officer.page, '/verwaltung/moderation?was=fragen');
    const card = officer.page.locator('.case-card', { hasText: title });
    expect(await seriousFindings(officer.page)).toEqual([]);
    const decide = async (decision: string, reason: string) => {
      await card.getByRole('button', { name: decision }).click();
      await officer.page.getByLabel('Begründung').fill(reason);
      await officer.page.getByRole('dialog').getByRole('button', { name: decision }).click();
      await officer.page.getByRole('dialog').waitFor({ state: 'hidden' });
    };
    await decide('Entfernen', 'Bitte ohne Namen.');
    await card.waitFor({ state: 'detached' });
    await open(reader.page, '/ich/meldungen');
    await reader.page.getByText('Bitte ohne Namen.').first().waitFor();
    await open(reader.page, path);
    await reader.page.getByRole('heading', { name: 'Diese Frage ist nicht verfügbar' }).waitFor();
    await open(asker.page, path);
    await asker.page.getByText('Die Moderation hat diese Frage entfernt. Begründung: Bitte ohne Namen.').waitFor();
    await open(officer.page, '/verwaltung/moderation?was=fragen&stand=entschieden');
    await decide('Wiederherstellen', 'Der Name ist weg.');
    await open(reader.page, path);
    await reader.page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect([...asker.complaints, ...reader.complaints, ...officer.complaints]).toEqual([]);
    await Promise.all([asker, reader, officer].map(({ context }) => context.close()));
  });
});
