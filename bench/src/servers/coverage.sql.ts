/** What the public page asks, without its documents' other parts. */
export const COVERAGE = /* GraphQL */ `
  query Coverage($at: Date) {
    coverage(at: $at) {
      at
      goal
      shareOfGoal
      municipalities
      municipalitiesReached
      counties
      countiesReached
      fundedPlaces
      qualifiedPeople
      fundedPeople
      unfundedPeople
      peopleInTraining
    }
  }
`;

/** Places of an administration by the published tiers (libs/programme, rule-set.default.ts). */
const PLACES = `case when a.kind in ('STADTKREIS', 'LANDKREIS') then case when a.population <= 175000 then 4 else 5 end
  when a.population <= 9999 then 1 when a.population <= 30000 then 2 else 3 end`;

/** The floor: the same figures by one statement, with the tiers written into it. $1: the day. */
export const COVERAGE_AS_JSON = `
  with standing as (
    select p.ags, count(*) filter (where p.qualified_on <= $1::date) as qualified,
      count(*) filter (where p.qualified_on <= $1::date and p.basis_funded_on <= $1::date) as funded,
      count(*) filter (where p.programme_since <= $1::date and (p.qualified_on is null or p.qualified_on > $1::date)) as training
    from person p where p.ags is not null and (p.programme_since is not null or p.qualified_on is not null) group by p.ags),
  figures as (
    select count(*) as administrations, count(*) filter (where a.kind = 'LANDKREIS') as counties,
      count(*) filter (where s.qualified > 0) as reached,
      count(*) filter (where s.qualified > 0 and a.kind = 'LANDKREIS') as counties_reached,
      sum(${PLACES}) as places, sum(s.qualified) as qualified, sum(s.funded) as funded, sum(s.training) as training
    from administration a left join standing s on s.ags = a.ags where a.closed_on is null)
  select json_build_object('data', json_build_object('coverage', json_build_object(
    'at', $1::date, 'goal', 1600, 'shareOfGoal', qualified / 1600.0, 'municipalities', administrations - counties,
    'municipalitiesReached', reached - counties_reached, 'counties', counties, 'countiesReached', counties_reached,
    'fundedPlaces', places, 'qualifiedPeople', qualified, 'fundedPeople', funded, 'unfundedPeople', qualified - funded,
    'peopleInTraining', training)))::text as answer
  from figures`;
