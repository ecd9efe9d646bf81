import { gather, type Words } from './gather';

// Long, and only for pages that few open: they come behind the first page.
export default gather(import.meta.glob<Words>(['./en/{settings,import}.json', '../../../modules/*/web/words/far/en.json'], { eager: true, import: 'default' }));
