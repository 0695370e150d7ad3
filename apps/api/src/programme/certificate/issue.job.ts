import { Injectable } from '@nestjs/common';
import { Jobs } from '../../core/jobs/jobs.js';
import { CertificateService } from './certificate.service.js';
import { ISSUE_CERTIFICATES, type IssueOrder } from './issue.order.js';

/** Makes the certificates of people who reached a level; run again it makes none twice. */
@Injectable()
export class IssueJob {
  constructor(jobs: Jobs, certificates: CertificateService) {
    jobs.register({
      name: ISSUE_CERTIFICATES,
      run: async (payload) => {
        const { levels } = payload as IssueOrder;
        for (const { person, course } of levels) await certificates.issue(null, person, course, new Date());
      },
    });
  }
}
