import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../core/access/context.js';
import { badInput } from '../../core/access/refusals.js';
import { Database, type Reader, type Tx } from '../../core/database/database.js';
import type { Saved } from '../catalogue/saved.js';
import { CatalogueChanged } from '../programme.facts.js';
import type { TrainingProvider } from './provider.graphql.js';
import type {
  CreateTrainingProviderInput,
  EditTrainingProviderInput,
  TrainingProviderInput,
} from './provider.input.js';

const COLUMNS = `id, name, website, email::text as email, active, version`;

/** The training providers: a short list that officers keep. */
@Injectable()
export class ProviderService {
  constructor(private readonly db: Database) {}

  all(): Promise<TrainingProvider[]> {
    return this.db.rows<TrainingProvider>(
      `select ${COLUMNS} from training_provider order by active desc, name collate "de-x-icu", id`,
    );
  }

  /** The same client key again gives the first one. */
  async create(ctx: Context, { clientKey, content }: CreateTrainingProviderInput): Promise<TrainingProvider> {
    return this.db.write(ctx, async (tx) => {
      await tx.rows(`lock table training_provider in share row exclusive mode`);
      const [first] = await tx.rows<TrainingProvider>(
        `select ${COLUMNS} from training_provider where client_key = $1`,
        [clientKey],
      );
      if (first) return first;
      await refuseTakenName(tx, content.name, null);
      const id = uuidv7();
      await tx.rows(
        `insert into training_provider (id, client_key, name, website, email, active) values ($1, $2, $3, $4, $5, $6)`,
        [id, clientKey, ...valuesOf(content)],
      );
      tx.record(CatalogueChanged(id, { what: 'provider' }));
      return required(await find(tx, id));
    });
  }

  async edit(ctx: Context, { id, version, content }: EditTrainingProviderInput): Promise<Saved<TrainingProvider>> {
    return this.db.write(ctx, async (tx) => {
      await tx.rows(`lock table training_provider in share row exclusive mode`);
      const current = await find(tx, id);
      if (!current) throw badInput({ field: 'input.id', code: 'UNKNOWN' });
      if (current.version !== version) return { currentVersion: current.version };
      await refuseTakenName(tx, content.name, id);
      await tx.rows(
        `update training_provider set name = $2, website = $3, email = $4, active = $5, version = version + 1 where id = $1`,
        [id, ...valuesOf(content)],
      );
      tx.record(CatalogueChanged(id, { what: 'provider' }));
      return { saved: required(await find(tx, id)) };
    });
  }
}

async function find(db: Reader, id: string): Promise<TrainingProvider | undefined> {
  const [row] = await db.rows<TrainingProvider>(`select ${COLUMNS} from training_provider where id = $1`, [id]);
  return row;
}

function required<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('a saved row cannot be read');
  return row;
}

async function refuseTakenName(tx: Tx, name: string, except: string | null): Promise<void> {
  const taken = await tx.rows(
    `select 1 from training_provider where lower(name) = lower($1) and id is distinct from $2::uuid`,
    [name.trim(), except],
  );
  if (taken.length > 0) throw badInput({ field: 'input.content.name', code: 'DUPLICATE' });
}

const valuesOf = ({ name, website, email, active }: TrainingProviderInput) => [
  name.trim(),
  website ?? null,
  email ?? null,
  active ?? true,
];
