import { Injectable } from '@nestjs/common';
import { Jobs } from '../../core/jobs/jobs.js';
import { RsvpService, SETTLE_JOB } from './rsvp.service.js';

/** Takes back offers at the end of their time and calls the next in line. */
@Injectable()
export class SettleJob {
  constructor(jobs: Jobs, rsvps: RsvpService) {
    jobs.register({ name: SETTLE_JOB, run: (payload) => rsvps.settle((payload as { id: string }).id, new Date()) });
  }
}
