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

const forgetReports = (_result: unknown, _variables: unknown, cache: Cache) => {
  forgetLists(cache, 'reports', 'ownReports', 'reportsToRelease', 'compareReports', 'peers');
};

const forgetProgramme = (_result: unknown, _variables: unknown, cache: Cache) => {
  forgetLists(cache, 'courseRuns', 'myQualification', 'qualification', 'attendanceList', 'coverageStandings');
};

const forgetEvents = (_result: unknown, _variables: unknown, cache: Cache) => {
  forgetLists(cache, 'events', 'eventMonth', 'myEvents', 'managedEvents', 'begunEvents');
};

const forgetFunding = (_result: unknown, _variables: unknown, cache: Cache) => {
  forgetLists(cache, 'fundingCases', 'administrationFunding', 'settlement', 'coverageStandings');
};

const forgetCatalogue = (_result: unknown, _variables: unknown, cache: Cache) => {
  forgetLists(cache, 'courses', 'courseRuns', 'trainingProviders');
};

const forgetRules = (_result: unknown, _variables: unknown, cache: Cache) => {
  forgetLists(cache, 'fundingRules', 'fundingRuleVersions', 'administrationFunding', 'coverageStandings', 'goalGaps');
};

/**
 * Types without an id. Without a key the cache embeds them anyway; only its development build wants to be told so.
 */
const withoutId = [
  'AccessEffect',
  'AccessEffectPlace',
  'AccessExplanation',
  'AccessReason',
  'AccessState',
  'AdministrationConnection',
  'AdministrationEdge',
  'AdministrationFunding',
  'AdministrationStanding',
  'AdmissionOutlook',
  'AdmissionSettings',
  'ApplicantStep',
  'ApplicantView',
  'ApplicationAbilities',
  'ApplicationConnection',
  'ApplicationHints',
  'ApplicationStep',
  'AttendanceList',
  'AttendanceRecorded',
  'Attendee',
  'Audience',
  'AuditActionWords',
  'AuditConnection',
  'AuditExportFile',
  'AuditValue',
  'AufbauProgress',
  'BasisProgress',
  'BilledDayType',
  'CalendarFeedMade',
  'CheckInAnswer',
  'CheckInLine',
  'ChecklistStep',
  'ContactsSaved',
  'CostRange',
  'CourseDay',
  'CourseRunAbilities',
  'CourseRunConnection',
  'CourseRunDay',
  'CourseRunEdge',
  'Coverage',
  'CoverageGroup',
  'CoveragePoint',
  'Delegation',
  'DemoAccount',
  'DemoMailConnection',
  'EmailChange',
  'EventAbilities',
  'EventChange',
  'EventConnection',
  'EventContact',
  'EventCounted',
  'EventCounting',
  'EventCountyFigures',
  'EventDraftChangedMeanwhile',
  'EventDraftSaved',
  'EventEdge',
  'EventFeedbackResults',
  'EventGuestConnection',
  'EventHost',
  'EventKindFigures',
  'EventMaterialFile',
  'EventNewsDrafted',
  'EventParticipantConnection',
  'EventPlace',
  'EventReportDrafted',
  'EventSeats',
  'EventSeminarDay',
  'EventSizeFigures',
  'EventStatistics',
  'FacetEntry',
  'FeedbackScores',
  'FieldDifference',
  'FundingCaseAbilities',
  'FundingCaseConnection',
  'FundingCaseEdge',
  'FundingPeriodPreview',
  'FundingPlaces',
  'FundingRules',
  'FundingStep',
  'GoalGap',
  'Installation',
  'InvitationConnection',
  'InvitationView',
  'MailQueue',
  'ManagedPersonConnection',
  'MembershipConnection',
  'MembershipHint',
  'MissingField',
  'MyAbilities',
  'NewsChange',
  'PageInfo',
  'Peer',
  'PostAbilities',
  'PostConnection',
  'PostEdge',
  'PostVersion',
  'ProgrammeAccountConnection',
  'ProgrammeRefusal',
  'Protection',
  'PublicReportConnection',
  'QuotaTier',
  'ReportAbilities',
  'ReportAudience',
  'ReportAuthorType',
  'ReportCompleteness',
  'ReportConnection',
  'ReportContent',
  'ReportCost',
  'ReportDraft',
  'ReportDraftFile',
  'ReportDraftPicture',
  'ReportEdge',
  'ReportEdition',
  'ReportFacets',
  'ReportFinder',
  'ReportInterest',
  'ReportPlace',
  'ReportProduct',
  'ReportRelease',
  'RsvpReply',
  'RsvpWorkshopLine',
  'SeriesAnswer',
  'Settlement',
  'SettlementTotal',
  'Suspension',
  'TextPart',
  'TotpSetUp',
];
const embeddedTypes = () => Object.fromEntries(withoutId.map((type) => [type, embedded]));

export function storeExchange(): Exchange {
  return cacheExchange({
    keys: {
      ...(process.env.NODE_ENV === 'production' ? {} : embeddedTypes()),
      // The rule as published has no id: nobody has changed it.
      AccessRule: keyOf('id'),
      Administration: keyOf('ags'),
      County: keyOf('key'),
      EarlierApplication: embedded,
      FundingCandidate: embedded,
      // The same period stands in several versions of the rules, the same person at several providers.
      FundingPeriod: embedded,
      ProviderPerson: embedded,
      Qualification: keyOf('person'),
      // The id is the file's; what it shows is described where it stands.
      Picture: embedded,
      // There is one of each: the viewer's.
      DiscussionSettings: () => 'own',
      HelpSettings: () => 'own',
      OwnProfile: () => 'own',
      Page: ({ slug, language }) =>
        typeof slug === 'string' && typeof language === 'string' ? `${slug}:${language}` : null,
    },
    optimistic: {
      bookmarkPost: (args) => ({ __typename: 'Post', id: args.id as string, bookmarked: args.on as boolean }),
    },
    updates: {
      Mutation: {
        bookmarkPost: (_result, _args, cache) => forgetLists(cache, 'bookmarkedPosts'),
        createPost: forgetEditorial,
        draftEventNews: forgetEditorial,
        publishPost: forgetEditorial,
        unschedulePost: forgetEditorial,
        withdrawPost: forgetEditorial,
        discardPost: forgetEditorial,
        createReport: forgetReports,
        draftEventReport: forgetReports,
        askWithReport: forgetReports,
        publishReport: forgetReports,
        withdrawReport: forgetReports,
        deleteReport: forgetReports,
        discardReportChanges: forgetReports,
        releaseReport: forgetReports,
        endReportRelease: forgetReports,
        takeOverReport: (result, args, cache) => {
          forgetReports(result, args, cache);
          // The origin counts one more.
          cache.invalidate({ __typename: 'Report', id: args.id as string });
        },
        enrol: forgetProgramme,
        cancelEnrolment: forgetProgramme,
        recordAttendance: forgetProgramme,
        recordAttendanceCsv: forgetProgramme,
        removeAttendance: forgetProgramme,
        recordEarlierDays: forgetProgramme,
        revokeCertificate: forgetProgramme,
        reissueCertificate: forgetProgramme,
        createTrainingProvider: forgetCatalogue,
        createCourse: forgetCatalogue,
        editCourse: forgetCatalogue,
        createCourseRun: forgetCatalogue,
        editCourseRun: forgetCatalogue,
        cancelCourseRun: forgetCatalogue,
        saveFundingRules: forgetRules,
        settleFundingCases: forgetFunding,
        createEventSeries: forgetEvents,
        editEventSeries: forgetEvents,
        publishEventSeries: forgetEvents,
        cancelEventSeries: forgetEvents,
        askSpeaker: (_result, _args, cache) => forgetLists(cache, 'speakerQuestions'),
        voteSpeakerQuestion: (_result, _args, cache) => forgetLists(cache, 'speakerQuestions'),
        markSpeakerQuestion: (_result, _args, cache) => forgetLists(cache, 'speakerQuestions'),
        giveEventFeedback: (_result, _args, cache) => forgetLists(cache, 'eventFeedbackGiven', 'eventFeedback'),
        checkIn: (_result, _args, cache) => forgetLists(cache, 'checkInList', 'eventGuests'),
        undoCheckIn: (_result, _args, cache) => forgetLists(cache, 'checkInList', 'eventGuests'),
        chooseEventReminders: (_result, _args, cache) => forgetLists(cache, 'eventReminders'),
        answerEventSeries: (_result, _args, cache) => forgetLists(cache, 'myEvents'),
        createCalendarFeed: (_result, _args, cache) => forgetLists(cache, 'calendarFeeds'),
        revokeCalendarFeed: (_result, _args, cache) => forgetLists(cache, 'calendarFeeds'),
        answerEvent: (_result, _args, cache) => forgetLists(cache, 'myEvents'),
        acceptSeat: (_result, _args, cache) => forgetLists(cache, 'myEvents'),
        declineSeat: (_result, _args, cache) => forgetLists(cache, 'myEvents'),
        saveEventDraft: (_result, _args, cache) => forgetLists(cache, 'begunEvents'),
        discardBegunEvent: forgetEvents,
        createEvent: forgetEvents,
        copyEvent: forgetEvents,
        editEvent: forgetEvents,
        submitEvent: forgetEvents,
        returnEvent: forgetEvents,
        publishEvent: forgetEvents,
        postponeEvent: forgetEvents,
        cancelEvent: forgetEvents,
        discardEvent: forgetEvents,
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
