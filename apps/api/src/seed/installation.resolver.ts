import { Inject } from '@nestjs/common';
import { Field, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../core/access/access.decorator.js';
import { Context, Ctx } from '../core/access/context.js';
import { SETTINGS, type Settings } from '../core/config/settings.js';
import { DEMO_PASSWORD } from './demo-password.js';
import { people } from './story/people.js';

@ObjectType({ description: 'An account of the demo world, offered on the sign-in page.' })
export class DemoAccount {
  @Field()
  email!: string;

  @Field()
  password!: string;

  @Field()
  name!: string;

  @Field({ description: 'Who this is, in the language of the viewer.' })
  description!: string;
}

@ObjectType({ description: 'What pages before sign-in may know of this installation.' })
export class Installation {
  @Field({ description: 'Whether this is a demo with fictitious people.' })
  demo!: boolean;

  @Field(() => [DemoAccount], { description: 'Empty outside a demo.' })
  demoAccounts!: DemoAccount[];
}

@Resolver()
export class InstallationResolver {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  @Access('ANYONE')
  @Query(() => Installation, { description: 'About this installation.' })
  installation(@Ctx() ctx: Context): Installation {
    const { demo } = this.settings;
    return { demo, demoAccounts: demo ? demoAccounts(ctx) : [] };
  }
}

const demoAccounts = (ctx: Context): DemoAccount[] =>
  people
    .flatMap(({ email, name, demoAccount }) => (demoAccount ? [{ email, name, ...demoAccount }] : []))
    .sort((a, b) => a.order - b.order)
    .map(({ email, name, description }) => ({
      email,
      name,
      password: DEMO_PASSWORD,
      description: description[ctx.language],
    }));
