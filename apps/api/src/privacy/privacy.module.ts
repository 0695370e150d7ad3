import { Module } from '@nestjs/common';
import { AdmissionModule } from '../admission/admission.module.js';
import { ErasureJob } from './erasure.job.js';
import { ErasureRequestService } from './erasure-request.service.js';
import { ErasureResolver } from './erasure.resolver.js';
import { ErasureService } from './erasure.service.js';
import { MyDataController } from './my-data.controller.js';
import { MyDataService } from './my-data.service.js';

/** A copy of the own data, and accounts that are erased: on their owner's request, or by officers. */
@Module({
  imports: [AdmissionModule],
  controllers: [MyDataController],
  providers: [ErasureService, ErasureRequestService, ErasureJob, ErasureResolver, MyDataService],
})
export class PrivacyModule {}
