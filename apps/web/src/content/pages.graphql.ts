import { graphql } from '../graphql/graphql.js';

export const PageDocument = graphql(`
  query Page($slug: PageSlug!, $language: Language) {
    page(slug: $slug, language: $language) {
      slug
      language
      title
      bodyHtml
      updatedAt
    }
  }
`);

export const EditedPageDocument = graphql(`
  query EditedPage($slug: PageSlug!, $language: Language) {
    page(slug: $slug, language: $language) {
      slug
      language
      title
      body
      version
      updatedAt
    }
  }
`);

export const EditPageDocument = graphql(`
  mutation EditPage($input: EditPageInput!) {
    editPage(input: $input) {
      __typename
      ... on PageSaved {
        page {
          slug
          language
          title
          body
          bodyHtml
          version
          updatedAt
        }
      }
      ... on PageChangedMeanwhile {
        current {
          slug
          language
          title
          body
          version
          updatedAt
        }
      }
    }
  }
`);
