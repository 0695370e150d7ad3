import { Injectable } from '@nestjs/common';
import { Database } from '../../core/database/database.js';
import { AdministrationCatalog } from '../../register/administration.catalog.js';
import { isOpen } from './application.rules.js';
import { APPLICATION_COLUMNS, type ApplicationRow, type StepKind } from './application.store.js';
import type { ApplicantStep, ApplicantView } from './apply.graphql.js';

/** Steps that are the association's own business. */
const INTERNAL: readonly StepKind[] = ['SECONDED'];

/** An application as its person sees it: no officer's name, nothing internal. */
@Injectable()
export class ApplicantReader {
  constructor(
    private readonly db: Database,
    private readonly register: AdministrationCatalog,
  ) {}

  async view(id: string): Promise<ApplicantView> {
    const [application] = await this.db.rows<ApplicationRow>(
      `select ${APPLICATION_COLUMNS} from application a where a.id = $1`,
      [id],
    );
    if (!application?.confirmedAt) throw new Error('an application behind a link is missing');
    const steps = await this.db.rows<ApplicantStep>(
      `select kind, at, text from application_step where application_id = $1 and not (kind = any($2)) order by number`,
      [id, INTERNAL],
    );
    const { state } = application;
    return {
      state: state === 'SECONDING' ? 'WAITING' : state,
      name: application.name,
      administration: this.register.find(application.ags),
      association: this.register.association(application.association),
      receivedAt: application.confirmedAt,
      decidedAt: application.decidedAt,
      steps,
      canAnswer: state === 'QUESTIONED',
      canWithdraw: isOpen(state),
    };
  }

  /** Id of the latest confirmed application of a person. */
  async latestOf(personId: string): Promise<string | null> {
    const [row] = await this.db.rows<{ id: string }>(
      `select id from application where person_id = $1 and confirmed_at is not null order by confirmed_at desc, id desc limit 1`,
      [personId],
    );
    return row?.id ?? null;
  }
}
