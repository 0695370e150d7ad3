import { Injectable } from '@nestjs/common';
import { Jobs } from '../core/jobs/jobs.js';
import { FileService, FORGET_JOB } from './file.service.js';

/** Deletes files whose last use is gone. */
@Injectable()
export class ForgetFileJob {
  constructor(jobs: Jobs, files: FileService) {
    jobs.register({ name: FORGET_JOB, run: (payload) => files.forget((payload as { id: string }).id) });
  }
}
