import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, fieldsOf } from '../../test/client.js';
import { TestApp } from '../../test/test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.close());

const ME = `{ me { name email language appearance administration { ags displayName } officerOf { id }
  access { admitted denial endedOn admittingAssociations { id shortName } }
  viewerCan { readNews writeNews editPages confirmPeople } } }`;

describe('me', () => {
  it('is null for strangers', async () => {
    expect(await app.client().data('{ me { id } }')).toEqual({ me: null });
  });

  it('shows a member their account and what they may do', async () => {
    const client = await app.signInAs(
      await app.build.person({ name: 'Käthe Öz', email: 'oez@ulm.example', ags: '08421000' }),
    );
    expect(await client.data(ME)).toEqual({
      me: {
        name: 'Käthe Öz',
        email: 'oez@ulm.example',
        language: 'DE',
        appearance: 'SYSTEM',
        administration: { ags: '08421000', displayName: 'Ulm' },
        officerOf: null,
        access: {
          admitted: true,
          denial: null,
          endedOn: null,
          admittingAssociations: [{ id: 'staedtetag', shortName: 'Städtetag' }],
        },
        viewerCan: { readNews: true, writeNews: false, editPages: false, confirmPeople: false },
      },
    });
  });

  it('shows an officer their association', async () => {
    const client = await app.signInAs(await app.build.officer({ association: 'landkreistag' }));
    expect(await client.data(ME)).toMatchObject({
      me: {
        administration: null,
        officerOf: { id: 'landkreistag' },
        access: { admitted: true },
        viewerCan: { readNews: true, writeNews: true, editPages: true, confirmPeople: false },
      },
    });
  });
});

describe('updateSettings', () => {
  const UPDATE = `mutation ($input: UpdateSettingsInput!) { updateSettings(input: $input) { language appearance } }`;

  it('is nothing for strangers', async () => {
    const answer = await app.client().gql(UPDATE, { input: { language: 'EN' } });
    expect([answer.status, codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('changes what is given, also for somebody without access, and is followed at once', async () => {
    const client = await app.signInAs(await app.build.person({ association: null }));
    expect(await client.data(UPDATE, { input: { language: 'EN' } })).toEqual({
      updateSettings: { language: 'EN', appearance: 'SYSTEM' },
    });
    expect(await client.data(UPDATE, { input: { appearance: 'DARK', language: null } })).toEqual({
      updateSettings: { language: 'EN', appearance: 'DARK' },
    });
    // Refusals are worded in the chosen language from now on.
    expect((await client.gql('{ topics { id } }')).errors[0]?.message).toBe('Your account has no access at present.');
  });

  it('changes only the own account', async () => {
    const other = await app.build.person();
    const client = await app.signInAs(await app.build.person());
    await client.data(UPDATE, { input: { language: 'EN', appearance: 'LIGHT' } });
    expect(await app.db.rows('select language, appearance from person where id = $1', [other.id])).toEqual([
      { language: 'de', appearance: 'SYSTEM' },
    ]);
  });

  it('refuses what is no language', async () => {
    const client = await app.signInAs(await app.build.person());
    const answer = await client.gql(UPDATE, { input: { language: 'FR' } });
    expect(codeOf(answer)).toBe('BAD_INPUT');
    expect(fieldsOf(answer)).toEqual(['input.language WRONG_TYPE']);
  });
});
