import { Module } from '@nestjs/common';
import { MailSender } from '../core/mail/mail.sender.js';
import { PeopleModule } from '../people/people.module.js';
import { AccountService } from './account.service.js';
import { AdmissionClock } from './clock.service.js';
import { AdmissionService } from './admission.service.js';
import { ApplicantReader } from './application/applicant.reader.js';
import { ApplicantService } from './application/applicant.service.js';
import { ApplicationLoader } from './queue/application.loader.js';
import { ApplicationReminders } from './application/application.reminders.js';
import { ApplyBrake } from './application/apply.brake.js';
import { ApplyResolver } from './application/apply.resolver.js';
import { ApplyService } from './application/apply.service.js';
import { DecisionService } from './queue/decision.service.js';
import { MoveService } from './application/move.service.js';
import { OutlookService } from './outlook/outlook.service.js';
import { ApplicationStepResolver, QueueResolver } from './queue/queue.resolver.js';
import { QueueService } from './queue/queue.service.js';
import { ConfirmationReminders } from './delegation/confirmation.reminders.js';
import { ContactService } from './delegation/contact.service.js';
import { DelegationResolver } from './delegation/delegation.resolver.js';
import { DelegationService } from './delegation/delegation.service.js';
import { AcceptanceService } from './invitation/acceptance.service.js';
import { InvitationResolver } from './invitation/invitation.resolver.js';
import { InvitationImportService } from './invitation/invitation-import.service.js';
import { InvitationService } from './invitation/invitation.service.js';
import { ExceptionService } from './person/exception.service.js';
import { ManagedPersonReader } from './person/managed-person.reader.js';
import { ManagedPersonResolver } from './person/managed-person.resolver.js';
import { PersonChangeService } from './person/person-change.service.js';
import { SuspensionService } from './person/suspension.service.js';
import { AccessEffectService } from './rule/access-effect.service.js';
import { AccessRuleResolver } from './rule/access-rule.resolver.js';
import { AccessRuleService } from './rule/access-rule.service.js';
import { MembershipReader } from './rule/membership.reader.js';
import { MembershipResolver } from './rule/membership.resolver.js';
import { MembershipService } from './rule/membership.service.js';
import { SettingResolver } from './setting/setting.resolver.js';
import { SettingService } from './setting/setting.service.js';

/** The way in: applications and invitations, the access rule, people let in and shut out, what contacts confirm. */
@Module({
  imports: [PeopleModule],
  providers: [
    AdmissionService,
    AccountService,
    AdmissionClock,
    ...[SettingService, SettingResolver],
    ...[OutlookService, ApplyBrake, ApplyService, ApplicantService, ApplicantReader, MoveService, ApplyResolver],
    ...[QueueService, DecisionService, ApplicationLoader, ApplicationReminders, QueueResolver, ApplicationStepResolver],
    ...[InvitationService, InvitationImportService, AcceptanceService, InvitationResolver],
    ...[
      AccessEffectService,
      AccessRuleService,
      AccessRuleResolver,
      MembershipReader,
      MembershipService,
      MembershipResolver,
    ],
    ...[PersonChangeService, ExceptionService, SuspensionService, ManagedPersonReader, ManagedPersonResolver],
    ...[ContactService, DelegationService, ConfirmationReminders, DelegationResolver],
  ],
  exports: [AdmissionService, PersonChangeService],
})
export class AdmissionModule {
  constructor(sender: MailSender, admission: AdmissionService) {
    sender.askAdmission(async (personId, now) => (await admission.accessOf(personId, now)).decision.admitted);
  }
}
