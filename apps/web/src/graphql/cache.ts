import { cacheExchange } from '@urql/exchange-graphcache';
import type { Cache, DataFields } from '@urql/exchange-graphcache';
import type { Exchange } from 'urql';

/** Objects without an identity of their own live inside the object that names them. */
const embedded = () => null;
const keyOf = (name: string) => (data: DataFields) => (typeof data[name] === 'string' ? data[name] : null);

/** Lists whose content a change may touch are asked for anew when they are next shown. */
function forgetLists(cache: Cache, ...names: string[]) {
  for (const { fieldName, fieldKey } of cache.inspectFields('Query')) {
    if (names.includes(fieldName)) cache.invalidate('Query', fieldKey);
  }
}

const forgetEditorial = (_result: unknown, _variables: unknown, cache: Cache) => {
  forgetLists(cache, 'editorialPosts', 'posts', 'pinnedPosts');
};

const forgetProgramme = (_result: unknown, _variables: unknown, cache: Cache) => {
  forgetLists(cache, 'courseRuns', 'myQualification', 'coverageStandings');
};

const forgetFunding = (_result: unknown, _variables: unknown, cache: Cache) => {
  forgetLists(cache, 'fundingCases', 'administrationFunding', 'coverageStandings');
};

export function storeExchange(): Exchange {
  return cacheExchange({
    keys: {
      AccessEffect: embedded,
      AccessEffectPlace: embedded,
      AccessExplanation: embedded,
      AccessReason: embedded,
      // The rule as published has no id: nobody has changed it.
      AccessRule: keyOf('id'),
      AccessState: embedded,
      Administration: keyOf('ags'),
      AdministrationConnection: embedded,
      AdministrationEdge: embedded,
      AdmissionOutlook: embedded,
      AdmissionSettings: embedded,
      ApplicantStep: embedded,
      ApplicantView: embedded,
      ApplicationAbilities: embedded,
      ApplicationConnection: embedded,
      ApplicationHints: embedded,
      ApplicationStep: embedded,
      Audience: embedded,
      County: keyOf('key'),
      EarlierApplication: embedded,
      Delegation: embedded,
      DemoAccount: embedded,
      DemoMailConnection: embedded,
      Installation: embedded,
      InvitationConnection: embedded,
      InvitationView: embedded,
      MailQueue: embedded,
      ManagedPersonConnection: embedded,
      MembershipConnection: embedded,
      MembershipHint: embedded,
      AdministrationFunding: embedded,
      AdministrationStanding: embedded,
      AttendanceList: embedded,
      AttendanceRecorded: embedded,
      Attendee: embedded,
      AufbauProgress: embedded,
      BasisProgress: embedded,
      BilledDayType: embedded,
      Coverage: embedded,
      CoverageGroup: embedded,
      CoveragePoint: embedded,
      CourseDay: embedded,
      CourseRunAbilities: embedded,
      CourseRunConnection: embedded,
      CourseRunDay: embedded,
      CourseRunEdge: embedded,
      FundingCandidate: embedded,
      FundingCaseAbilities: embedded,
      FundingCaseConnection: embedded,
      FundingCaseEdge: embedded,
      FundingPlaces: embedded,
      FundingStep: embedded,
      GoalGap: embedded,
      ProgrammeRefusal: embedded,
      Qualification: keyOf('person'),
      MyAbilities: embedded,
      NewsChange: embedded,
      Page: ({ slug, language }) =>
        typeof slug === 'string' && typeof language === 'string' ? `${slug}:${language}` : null,
      PageInfo: embedded,
      PostAbilities: embedded,
      PostConnection: embedded,
      PostEdge: embedded,
      PostVersion: embedded,
      Protection: embedded,
      Suspension: embedded,
      TotpSetUp: embedded,
    },
    optimistic: {
      bookmarkPost: (args) => ({ __typename: 'Post', id: args.id as string, bookmarked: args.on as boolean }),
    },
    updates: {
      Mutation: {
        bookmarkPost: (_result, _args, cache) => forgetLists(cache, 'bookmarkedPosts'),
        createPost: forgetEditorial,
        publishPost: forgetEditorial,
        unschedulePost: forgetEditorial,
        withdrawPost: forgetEditorial,
        discardPost: forgetEditorial,
        enrol: forgetProgramme,
        cancelEnrolment: forgetProgramme,
        recordAttendance: forgetProgramme,
        recordAttendanceCsv: forgetProgramme,
        requestFunding: forgetFunding,
        concludeContract: forgetFunding,
        receiveVoucherId: forgetFunding,
        bookFundingCase: forgetFunding,
        rescheduleFundingCase: forgetFunding,
        completeFundingCase: forgetFunding,
        withdrawFundingCase: forgetFunding,
        markNewsSeen: (_result, _args, cache) => forgetLists(cache, 'posts'),
        editPost: (_result, _args, cache) => forgetLists(cache, 'editorialPosts'),
      },
      Subscription: {
        newsChanged: (result, _args, cache) => {
          const change = result.newsChanged as { kind: string; postId: string | null };
          if (change.kind === 'WITHDRAWN' && change.postId) {
            cache.invalidate({ __typename: 'Post', id: change.postId });
          }
        },
      },
    },
  });
}
