import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lists of reports read small rows: long texts are kept beside the table, what lists filter and count by stays in it, and
 * the order of a search looks at the head of a report alone. Frozen text.
 */
export class ReportSpeed1763805100000 implements MigrationInterface {
  name = 'ReportSpeed1763805100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`alter table report set (toast_tuple_target = 256)`);
    const kept = ['title', 'topics', 'partners', 'vendors', 'reuse', 'named', 'lineage', 'search_text'];
    await db.query(
      `alter table report add column head tsvector not null default '', ${[...kept, 'head']
        .map((column) => `alter column ${column} set storage main`)
        .join(', ')}`,
    );
    await db.query(
      `update report set head = setweight(to_tsvector('german', title), 'A') || setweight(to_tsvector('german', result), 'B')`,
    );
    await db.query(
      `comment on column report.head is 'words of title, products, result and administration: they order a search'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table report drop column head, reset (toast_tuple_target)`);
  }
}
