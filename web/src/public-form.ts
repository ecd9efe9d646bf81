// The page of a published form, for strangers: f.html loads this and nothing of the application.
import '../../modules/sources/web/public-form/main';
