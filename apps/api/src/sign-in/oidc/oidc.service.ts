import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Database } from '../../core/database/database.js';
import { networkOfRequest } from '../../core/http/network.js';
import { PersonChanged } from '../../people/people.facts.js';
import { ActorCache } from '../actor.cache.js';
import { SignInBrake } from '../brake.js';
import { consumeLinkDigest, holderOfLink, linkDigest, type LinkPurpose } from '../one-time-link.js';
import { OfficerFactor } from '../second-factor/officer-factor.js';
import { beginStep } from '../second-factor/sign-in-step.js';
import { TotpService } from '../second-factor/totp.service.js';
import { Sessions } from '../sessions.js';
import { SignInService } from '../sign-in.service.js';
import { mayOpen } from './identity.rules.js';
import { noteIdentity } from './identity.audit.js';
import { linkIdentity, personOfIdentity, type ProvedIdentity } from './identity.store.js';
import { OidcClient, type OidcFailure } from './oidc-client.js';

/** What somebody is on the way to a provider for; kept in their session until they come back. */
export interface OidcErrand {
  provider: string;
  /** Where to go afterwards: a path of ours. */
  target: string;
  /** Whom the identity is to be linked to, by which one-time link; null: signing in. */
  link: { personId: string; purpose: LinkPurpose; digest: string } | null;
}

declare module 'express-session' {
  interface SessionData {
    oidcErrand: OidcErrand;
  }
}

export type OidcProblem =
  OidcFailure | 'UNKNOWN' | 'OTHER_PLACE' | 'PASSKEY_NEEDED' | 'TAKEN' | 'TOO_MANY_TRIES' | 'LINK_DEAD';

/** Signing in by a provider, and linking an account there with one here. An address is never looked at. */
@Injectable()
export class OidcService {
  constructor(
    private readonly db: Database,
    private readonly client: OidcClient,
    private readonly sessions: Sessions,
    private readonly signIn: SignInService,
    private readonly actors: ActorCache,
    private readonly brake: SignInBrake,
    private readonly totp: TotpService,
    private readonly officerFactor: OfficerFactor,
  ) {}

  /** Sends the browser to a provider. Answers where else it has to go when that is not possible. */
  async begin(req: Request, res: Response, key: string, token: string, target: string): Promise<string | null> {
    const provider = this.client.find(key);
    if (!provider) return problemPage('UNREACHABLE');
    const link = token === '' ? null : await this.linkOf(req, token);
    if (token !== '' && (!link || isFromElsewhere(req))) return problemPage('LINK_DEAD');
    await this.sessions.attach(req, res);
    req.session.oidcErrand = { provider: key, target, link };
    return (await this.client.begin(req, res, provider)) ? null : problemPage('UNREACHABLE');
  }

  /** The provider has answered. Answers where to go. */
  async finish(req: Request, res: Response, key: string, requestId: string): Promise<string> {
    const provider = this.client.find(key);
    if (!provider) return problemPage('INVALID');
    const network = networkOfRequest(req);
    if ((await this.brake.take(`oidc ${network}`, network)) !== null) return problemPage('TOO_MANY_TRIES');
    await this.sessions.attach(req, res);
    const errand = req.session.oidcErrand;
    delete req.session.oidcErrand;
    const answer = await this.client.finish(req, provider);
    if (!answer.ok) return problemPage(answer.failure);
    if (errand?.provider !== key) return problemPage('INVALID');
    const page = errand.link
      ? await this.linkTo(req, res, errand.link, answer.identity, requestId)
      : await this.enter(req, res, answer.identity, errand.target, requestId);
    await this.brake.release(`oidc ${network}`, network);
    return page;
  }

  private async enter(
    req: Request,
    res: Response,
    identity: ProvedIdentity,
    target: string,
    requestId: string,
  ): Promise<string> {
    const person = await personOfIdentity(this.db, identity);
    if (!person) return problemPage('UNKNOWN');
    if (!mayOpen(identity.ags, person.ags)) return problemPage('OTHER_PLACE');
    const { personId } = person;
    // The rules of this house about second factors hold, whatever the provider asked for.
    if (await this.totp.isOn(personId))
      return `/anmelden?zurueck=${encodeURIComponent(target)}#schritt=${await beginStep(this.db, personId)}`;
    if (await this.officerFactor.needsPasskey(personId, new Date())) return problemPage('PASSKEY_NEEDED');
    await this.signIn.enter(req, res, { id: personId }, requestId);
    return target;
  }

  private async linkTo(
    req: Request,
    res: Response,
    { personId, purpose, digest }: NonNullable<OidcErrand['link']>,
    identity: ProvedIdentity,
    requestId: string,
  ): Promise<string> {
    const now = new Date();
    // Whoever linked from their settings has to be the one who is still signed in.
    if (purpose === 'link-identity' && (await this.actors.actorOf(req))?.personId !== personId)
      return problemPage('INVALID');
    const outcome = await this.db.write(null, async (tx): Promise<'LINKED' | OidcProblem> => {
      const [person] = await tx.rows<{ ags: string | null }>(`select ags from person where id = $1 for update`, [
        personId,
      ]);
      if (!person) return 'LINK_DEAD';
      if (!mayOpen(identity.ags, person.ags)) return 'OTHER_PLACE';
      const owner = await personOfIdentity(tx, identity);
      if (owner && owner.personId !== personId) return 'TAKEN';
      if (!(await consumeLinkDigest(tx, digest, purpose, now))) return 'LINK_DEAD';
      const linked = await linkIdentity(tx, personId, identity, now);
      if (linked === 'TAKEN') return 'TAKEN';
      if (linked === 'LINKED') await noteIdentity(tx, 'IDENTITY_LINKED', personId, identity.provider, requestId);
      tx.record(PersonChanged(personId, { fields: ['identities'] }));
      return 'LINKED';
    });
    if (purpose === 'link-identity')
      return outcome === 'LINKED' ? '/ich/sicherheit?verknuepft=ja' : `/ich/sicherheit?fehler=${outcome}`;
    if (outcome !== 'LINKED') return problemPage(outcome);
    return this.enter(req, res, identity, '/', requestId);
  }

  /** The link by which an identity may be linked: the first one of a new account, or one that the signed-in person asked for. */
  private async linkOf(req: Request, token: string): Promise<OidcErrand['link']> {
    const now = new Date();
    const first = await holderOfLink(this.db, token, 'set-password', now);
    if (first) return { personId: first.personId, purpose: 'set-password', digest: linkDigest(token) };
    const own = await holderOfLink(this.db, token, 'link-identity', now);
    if (!own || (await this.actors.actorOf(req))?.personId !== own.personId) return null;
    return { personId: own.personId, purpose: 'link-identity', digest: linkDigest(token) };
  }
}

const problemPage = (problem: OidcProblem): string => `/anmelden?fehler=${problem}`;

/** Whether another site sent the browser here: it could have somebody link their account at the provider to one of its own. */
function isFromElsewhere(req: Request): boolean {
  const site = req.headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin';
}
