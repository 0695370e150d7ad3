/** Which cases are billed; stands in the address. */
export interface SettlementScope {
  period: string | null;
  provider: string | null;
  administration: string | null;
  settled: boolean;
}

const address = '/verwaltung/programm/abrechnung';

export function parseScope(search: URLSearchParams): SettlementScope {
  return {
    period: search.get('zeitraum'),
    provider: search.get('traeger'),
    administration: search.get('kommune'),
    settled: search.get('stand') === 'abgerechnet',
  };
}

export function scopeAddress({ period, provider, administration, settled }: SettlementScope): string {
  const search = new URLSearchParams();
  if (period) search.set('zeitraum', period);
  if (provider) search.set('traeger', provider);
  if (administration) search.set('kommune', administration);
  if (settled) search.set('stand', 'abgerechnet');
  return search.size ? `${address}?${search}` : address;
}

/** The cases themselves, as the list of cases filters. */
export function caseFilter({ period, provider, administration, settled }: SettlementScope) {
  return {
    period,
    provider,
    administration,
    status: [settled ? 'SETTLED' : 'COMPLETED'] as ('SETTLED' | 'COMPLETED')[],
  };
}
