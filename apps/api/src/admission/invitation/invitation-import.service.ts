import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { writeAudit } from '../../core/audit/audit-line.js';
import { Database } from '../../core/database/database.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import type { ImportInvitationsInput } from './invitation.graphql.js';
import { InvitationService, lockInvitations, ownAssociation } from './invitation.service.js';
import { findHindrances, type Hindrance } from './invitation.store.js';
import { parseInvitationsCsv, type RefusedInvitationLine } from './invitations-csv.parser.js';

/** Invites people by a list that an officer uploads. */
@Injectable()
export class InvitationImportService {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
    private readonly invitations: InvitationService,
  ) {}

  /** Invites a list, or shows what would come of it. All or nobody, unless refused lines are to be skipped. */
  async import(
    ctx: Context,
    input: ImportInvitationsInput,
  ): Promise<{ saved: boolean; invited: number; refused: RefusedInvitationLine[] }> {
    const association = ownAssociation(ctx);
    const { rows, refused: unread } = parseInvitationsCsv(input.csv, this.register.keys());
    return this.db.write(ctx, async (tx) => {
      await lockInvitations(tx);
      const [again] = await tx.rows<{ invited: number; own: boolean }>(
        `select invited, association_key = $2 as own from invitation_import where client_key = $1`,
        [input.clientKey, association],
      );
      if (again && !again.own) throw badInput({ field: 'input.clientKey', code: 'DUPLICATE' });
      if (again && !input.dryRun) return { saved: true, invited: again.invited, refused: [] };
      const hindrances = await findHindrances(tx, association, rows, ctx.now);
      const hindered = new Map(hindrances.map((hindrance) => [hindrance.email.toLowerCase(), hindrance]));
      const good = rows.filter(({ email }) => !hindered.has(email.toLowerCase()));
      const refused = [
        ...unread,
        ...rows.flatMap(({ line, email }) => {
          const hindrance = hindered.get(email.toLowerCase());
          return hindrance ? [lineOf(line, hindrance)] : [];
        }),
      ].sort((a, b) => a.line - b.line);
      if (input.dryRun || good.length === 0 || (refused.length > 0 && !input.skipRefused))
        return { saved: false, invited: good.length, refused };
      await this.invitations.send(
        tx,
        ctx,
        association,
        good.map((row) => ({ ...row, clientKey: uuidv7(), language: 'de' as const })),
      );
      const id = uuidv7();
      await tx.rows(
        `insert into invitation_import (id, client_key, association_key, imported_by, imported_at, invited, refused)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, input.clientKey, association, ctx.viewer.personId, ctx.now, good.length, refused.length],
      );
      await writeAudit(tx, ctx, {
        action: 'INVITATIONS_IMPORTED',
        association,
        subject: { kind: 'IMPORT', id },
        after: { invited: good.length, refused: refused.length },
      });
      return { saved: true, invited: good.length, refused };
    });
  }
}

const WORDS: Record<Hindrance['code'], string> = {
  NOT_A_MEMBER: 'Diese Kommune ist heute nicht Mitglied Ihres Verbands, oder die Zugangsregel lässt ihn nicht zu.',
  HAS_ACCOUNT: 'Zu dieser Adresse gibt es schon ein Konto mit Zugang.',
  HAS_APPLIED: 'Zu dieser Adresse gibt es schon einen offenen Antrag.',
  ALREADY_INVITED: 'Zu dieser Adresse gibt es schon eine offene Einladung.',
  ACCOUNT_SUSPENDED: 'Das Konto zu dieser Adresse ist gesperrt.',
};

function lineOf(line: number, { code }: Hindrance): RefusedInvitationLine {
  return {
    line,
    field: code === 'NOT_A_MEMBER' ? 'ags' : 'email',
    code: code === 'ACCOUNT_SUSPENDED' ? 'HAS_ACCOUNT' : code,
    de: WORDS[code],
  };
}
