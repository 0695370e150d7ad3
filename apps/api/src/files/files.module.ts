import { Module } from '@nestjs/common';
import { FileHosts } from '../core/ports/file-host.js';
import { FileController } from './file.controller.js';
import { FileService } from './file.service.js';
import { FileStore } from './file.store.js';
import { ForgetFileJob } from './forget-file.job.js';
import { PictureResolver } from './picture.resolver.js';
import { UnusedFilesJob } from './unused-files.job.js';

@Module({
  controllers: [FileController],
  providers: [FileHosts, FileStore, FileService, ForgetFileJob, UnusedFilesJob, PictureResolver],
  exports: [FileHosts, FileStore, FileService],
})
export class FilesModule {}
