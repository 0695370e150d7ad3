import type { Logger } from 'typeorm';

let statements = 0;

/** SQL statements sent by this process so far, transaction brackets not counted. For tests, bench and metrics. */
export const statementCount = (): number => statements;

export const countStatement = (): void => void statements++;

/** Counts TypeORM's statements; texts and parameters are never logged, they hold personal data. */
export class StatementLog implements Logger {
  logQuery(query: string): void {
    if (!/^(START TRANSACTION|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)/.test(query)) countStatement();
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
