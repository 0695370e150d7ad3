import { Module } from '@nestjs/common';
import { AdmissionModule } from '../admission/admission.module.js';
import { TopicsModule } from '../topics/topics.module.js';
import { GroupService } from './group.service.js';
import { MemberReader } from './member.reader.js';
import { MemberResolver } from './member.resolver.js';
import { MemberService } from './member.service.js';
import { ProfileService } from './profile.service.js';

/** The pages of people: what members see of each other. */
@Module({
  imports: [AdmissionModule, TopicsModule],
  providers: [MemberReader, MemberService, GroupService, ProfileService, MemberResolver],
})
export class MembersModule {}
