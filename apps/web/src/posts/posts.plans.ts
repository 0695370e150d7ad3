import { ask } from '../shell/routing/plan.js';
import type { PlansOf } from '../shell/routing/plan.js';
import { EditedPostDocument, EditorialDocument, EditorChoicesDocument } from './editing/editing.graphql.js';
import { editorialState, feedVariables } from './news-filter.js';
import { BookmarksDocument, FeedDocument, NewsFiltersDocument, PostDocument, StartDocument } from './posts.graphql.js';
import type { postsRoutes } from './posts.routes.js';

export const postsPlans: PlansOf<typeof postsRoutes> = {
  start: {
    file: 'src/posts/start.page.tsx',
    queries: ({ search }) => [ask(StartDocument, {}), ask(FeedDocument, feedVariables(search))],
  },
  news: {
    file: 'src/posts/news.page.tsx',
    queries: ({ search }) => [ask(NewsFiltersDocument, {}), ask(FeedDocument, feedVariables(search))],
  },
  'post-editor': {
    file: 'src/posts/editing/editor.page.tsx',
    queries: ({ params }) => [
      ask(EditorChoicesDocument, {}),
      ...(params.id ? [ask(EditedPostDocument, { id: params.id })] : []),
    ],
  },
  post: { file: 'src/posts/post.page.tsx', queries: ({ params }) => [ask(PostDocument, { id: params.id ?? '' })] },
  bookmarks: {
    file: 'src/posts/bookmarks.page.tsx',
    queries: () => [ask(BookmarksDocument, { first: 20, after: null })],
  },
  editorial: {
    file: 'src/posts/editing/editorial.page.tsx',
    queries: ({ search }) => [ask(EditorialDocument, { state: editorialState(search), first: 20, after: null })],
  },
};
