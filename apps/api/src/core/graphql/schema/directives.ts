import { DirectiveLocation, GraphQLDirective, GraphQLEnumType, GraphQLNonNull } from 'graphql';

/** The directives that show access and viewer marks in the printed schema; they are read from the decorators, never from documents. */
export const accessDirective = new GraphQLDirective({
  name: 'access',
  description: 'Who may select the field. A root field without it refuses everyone.',
  locations: [DirectiveLocation.FIELD_DEFINITION],
  args: {
    to: {
      type: new GraphQLNonNull(
        new GraphQLEnumType({
          name: 'AccessLevel',
          description: 'Who may select a field.',
          values: {
            ANYONE: { description: 'Strangers as well.' },
            SIGNED_IN: { description: 'Whoever has an account, admitted or not.' },
            MEMBER: { description: 'Whoever the access rule admits.' },
            OFFICER: { description: 'Officers (Referentinnen und Referenten) of an association.' },
          },
        }),
      ),
    },
  },
});

export const viewerDirective = new GraphQLDirective({
  name: 'viewer',
  description: 'The value depends on the viewer: an operation that selects it is never shared between viewers.',
  locations: [DirectiveLocation.FIELD_DEFINITION],
});
