import { Injectable } from '@nestjs/common';
import { Jobs } from '../../core/jobs/jobs.js';
import { EditorialService, PUBLISH_JOB } from './editorial.service.js';

/** Publishes news at the time that was set. */
@Injectable()
export class PublishJob {
  constructor(jobs: Jobs, editorial: EditorialService) {
    jobs.register({
      name: PUBLISH_JOB,
      run: (payload) => editorial.publishDue((payload as { id: string }).id, new Date()),
    });
  }
}
