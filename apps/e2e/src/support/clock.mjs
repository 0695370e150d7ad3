// Loaded before the platform: its process lives some days ahead. What PostgreSQL reads from its own clock stays as it is.
const ahead = Number(process.env.CLOCK_DAYS_AHEAD) * 86_400_000;
const Real = Date;
const read = Real.now.bind(Real);
Real.now = () => read() + ahead;
globalThis.Date = new Proxy(Real, {
  construct: (target, given, made) =>
    Reflect.construct(target, given.length > 0 ? given : [Real.now()], made === globalThis.Date ? target : made),
  apply: () => new Real(Real.now()).toString(),
});
Real.prototype.constructor = globalThis.Date;
