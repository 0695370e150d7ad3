import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdmissionModule } from '../admission/admission.module.js';
import { DiscussionModule } from '../discussion/discussion.module.js';
import { FilesModule } from '../files/files.module.js';
import { PeopleModule } from '../people/people.module.js';
import { TopicsModule } from '../topics/topics.module.js';
import { EditorialResolver } from './editorial/editorial.resolver.js';
import { EditorialService } from './editorial/editorial.service.js';
import { NewsResolver } from './news.resolver.js';
import { NewsTopic } from './news.topic.js';
import { Post } from './post.entity.js';
import { PostFileHost } from './hosts/post.file-host.js';
import { PostNewsDesk } from './editorial/post.news-desk.js';
import { PostReader } from './post.reader.js';
import { PostResolver } from './post.resolver.js';
import { PostService } from './post.service.js';
import { PostThreadHost } from './hosts/post.thread-host.js';
import { PostVersionLoader } from './editorial/post-version.loader.js';
import { PublishJob } from './editorial/publish.job.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Post]),
    AdmissionModule,
    PeopleModule,
    TopicsModule,
    FilesModule,
    DiscussionModule,
  ],
  providers: [
    PostReader,
    PostService,
    PostVersionLoader,
    PostResolver,
    EditorialService,
    EditorialResolver,
    PublishJob,
    PostFileHost,
    PostThreadHost,
    PostNewsDesk,
    NewsTopic,
    NewsResolver,
  ],
  exports: [EditorialService, PostService],
})
export class PostsModule {}
