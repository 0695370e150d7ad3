import { readSettings, type Settings } from '../src/core/config/settings.js';

/** The deviations a spec asks for; what is nested is merged. */
export type SettingsPatch = Partial<Omit<Settings, 'rates' | 'signIn'>> & {
  rates?: Partial<Settings['rates']>;
  signIn?: Partial<Settings['signIn']>;
};

/** Settings of a spec: as shipped, with limits out of the way unless the spec is about them. */
export function testSettings(dataDir: string, { rates, signIn, ...patch }: SettingsPatch = {}): Settings {
  const settings = readSettings({
    NODE_ENV: 'test',
    DEMO: 'off',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    DATABASE_POOL: '6',
    SESSION_SECRET: 'a secret that is only known to the specs',
    RATE_MEMBER_PER_MINUTE: '100000',
    RATE_STRANGER_PER_MINUTE: '100000',
    SIGN_IN_TRIES: '10000',
  });
  return {
    ...settings,
    ...patch,
    rates: { ...settings.rates, ...rates },
    signIn: { ...settings.signIn, ...signIn },
  };
}
