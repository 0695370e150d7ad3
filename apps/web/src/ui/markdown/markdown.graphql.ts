import { graphql } from '../../graphql/graphql.js';

export const RenderMarkdownDocument = graphql(`
  query RenderMarkdown($markdown: String!) {
    renderMarkdown(markdown: $markdown)
  }
`);
