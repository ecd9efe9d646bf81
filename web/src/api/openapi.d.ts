// Made by `npm run types` from what `keyuan openapi` says. Not edited by hand.
import type { Value } from './value';

export interface paths {
    "/{entities}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["records.list"];
        put?: never;
        post: operations["records.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{entities}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["records.get"];
        put?: never;
        post?: never;
        delete: operations["records.remove"];
        options?: never;
        head?: never;
        patch: operations["records.update"];
        trace?: never;
    };
    "/{entities}/{id}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["records.access"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{entities}/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["records.files_list"];
        put?: never;
        post: operations["records.files_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{entities}/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["records.history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{entities}/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["records.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{entities}/{id}/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["records.shares"];
        put?: never;
        post: operations["records.share"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{entities}/{id}/shares/{share}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["records.unshare"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{entities}/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["records.timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{entities}/aggregate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["records.aggregate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{entities}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["records.board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{entities}/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["records.bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{entities}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["records.duplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{entities}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["records.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{entities}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["records.imports_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/{entities}/query": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["records.query"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["access_log.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/extension-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pools.extend_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/holdings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["pools.holdings_of_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["followups.plan_of_account"];
        put?: never;
        post: operations["followups.start_account"];
        delete: operations["followups.stop_account"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/plan/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["followups.reply_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/plan/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["followups.skip_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pools.release_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["followups.plan_many_accounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["activities.complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activities/busy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["activities.busy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["administration.backups"];
        put?: never;
        post: operations["administration.backup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/backups/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["administration.download_backup"];
        put?: never;
        post?: never;
        delete: operations["administration.remove_backup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["administration.events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["administration.health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["administration.workspaces"];
        put?: never;
        post: operations["administration.make_workspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/administration/workspaces/{name}/setup-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["administration.workspace_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignment/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["assignment.load"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignment/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assignment.rehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["calendar.show"];
        put: operations["calendar.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["calendar.year"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commitments/{id}/broken": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["followups.broken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commitments/{id}/kept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["followups.kept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commitments/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["followups.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/commitments/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["followups.rates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["demo.make"];
        delete: operations["demo.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["entities.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{entity}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["entities.drop"];
        options?: never;
        head?: never;
        patch: operations["entities.change"];
        trace?: never;
    };
    "/entities/{entity}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["fields.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{entity}/fields/{field}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["fields.drop"];
        options?: never;
        head?: never;
        patch: operations["fields.change"];
        trace?: never;
    };
    "/entities/{entity}/fields/{field}/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["fields.choice_looks"];
        post: operations["fields.choice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{entity}/layout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["entities.arrange"];
        post?: never;
        delete: operations["entities.as_described"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/extension-requests/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pools.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["files.download"];
        put?: never;
        post?: never;
        delete: operations["files.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-ups/overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["followups.overdue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/follow-ups/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["followups.settings"];
        put: operations["followups.set_settings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forms/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sources.form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forms/{slug}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sources.answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/forms/{slug}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sources.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["imports.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["imports.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["imports.change"];
        trace?: never;
    };
    "/imports/{id}/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["imports.rehearse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["imports.rejected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["imports.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["imports.undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["invitations.get"];
        put?: never;
        post: operations["invitations.use"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["jobs.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["jobs.get"];
        put?: never;
        post?: never;
        delete: operations["jobs.cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["jobs.undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assignment.again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/conversion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["leads.conversion"];
        put?: never;
        post: operations["leads.convert"];
        delete: operations["leads.unconvert"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/extension-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pools.extend_lead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/holdings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["pools.holdings_of_lead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["followups.plan"];
        put?: never;
        post: operations["followups.start"];
        delete: operations["followups.stop"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/plan/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["followups.reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/plan/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["followups.skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pools.release_lead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/{id}/score": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scoring.why"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["assignment.by_hand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/captures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["sources.capture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/leads/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["followups.plan_many_leads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/favorites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["me.favorites"];
        put: operations["me.order_favorites"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/favorites/{entity}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["me.add_favorite"];
        post?: never;
        delete: operations["me.remove_favorite"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/recent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["me.recent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/recent/{entity}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["me.opened"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["me.settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/settings/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["me.setting"];
        put: operations["me.put_setting"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/meta": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["meta.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["notifications.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["openapi.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/opportunities/{id}/stage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["opportunities.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/opportunities/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["opportunities.funnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password_resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["password_resets.get"];
        put?: never;
        post: operations["password_resets.use"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pools/{id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pools.assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pools/{id}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pools.claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pools/{id}/extension-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["pools.requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pools/{id}/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["pools.rehearse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pools/{id}/tonight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["pools.tonight"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pools/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["pools.mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/results/leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["results.leads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scoring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scoring.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scoring/grades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["scoring.grades"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scoring/recompute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["scoring.recompute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scoring/rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["scoring.rehearsal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["session.get"];
        put?: never;
        post: operations["session.open"];
        delete: operations["session.close"];
        options?: never;
        head?: never;
        patch: operations["session.update"];
        trace?: never;
    };
    "/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["session.password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/second_factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["second_factor.get"];
        put?: never;
        post: operations["second_factor.begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/second_factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["second_factor.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/second_factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["second_factor.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sessions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["sessions.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["setup.state"];
        put?: never;
        post: operations["setup.run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["sources.costs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["followups.today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["tokens.list"];
        put?: never;
        post: operations["tokens.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["tokens.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["invitations.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/password_reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["password_resets.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/second_factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["users.reset_second_factor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["users.end_sessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["workspace.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["workspace.change"];
        trace?: never;
    };
    "/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["workspaces.homes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Absence: {
            can?: components["schemas"]["Can"];
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            readonly department?: components["schemas"]["Reference"] | null;
            /** Format: date */
            ends_on?: string | null;
            /** Format: uuid */
            readonly id: string;
            readonly masked?: string[];
            readonly name?: string | null;
            note?: string | null;
            owner?: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            /** Format: date */
            starts_on?: string | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            user?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        Access: {
            may: {
                [key: string]: boolean;
            };
            why: string[];
        };
        AccessEntry: {
            address: string;
            agent: string;
            /** Format: date-time */
            at: string;
            detail: string;
            kind: string;
            outcome: string;
            user: components["schemas"]["Person"] | null;
        };
        Account: {
            address_city?: string | null;
            address_country?: string | null;
            address_district?: string | null;
            address_postcode?: string | null;
            address_province?: string | null;
            address_street?: string | null;
            annual_revenue?: number | null;
            annual_revenue_currency?: string | null;
            can?: components["schemas"]["Can"];
            /** Format: date-time */
            readonly claimed_at?: string | null;
            /** @enum {string|null} */
            class?: "A" | "B" | "C" | "D" | null;
            /** Format: date */
            readonly contract_ended_on?: string | null;
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            credit_code?: string | null;
            current_suppliers?: string | null;
            readonly department?: components["schemas"]["Reference"] | null;
            description?: string | null;
            /** Format: email */
            email?: string | null;
            employees?: number | null;
            expectations?: string | null;
            readonly extended_days?: number | null;
            founded?: number | null;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string|null} */
            industry?: "manufacturing" | "information_technology" | "software" | "telecommunications" | "retail" | "wholesale" | "finance" | "real_estate" | "construction" | "energy" | "chemicals" | "automotive" | "machinery" | "electronics" | "medical" | "education" | "logistics" | "food" | "agriculture" | "hospitality" | "media" | "entertainment" | "services" | "employment" | "marketing" | "government" | "other" | null;
            /** @enum {string|null} */
            kind?: "business" | "consumer" | "channel" | "internal" | null;
            /** Format: date-time */
            readonly last_follow_up_at?: string | null;
            /** Format: date */
            locked_until?: string | null;
            readonly masked?: string[];
            name?: string | null;
            /** @enum {string|null} */
            needs_type?: "price" | "value" | "composite" | null;
            /** Format: date-time */
            readonly next_due_at?: string | null;
            /** @enum {string|null} */
            readonly next_due_kind?: "commitment" | "appointment" | "task" | "plan" | "follow_up" | "rhythm" | "none" | null;
            /** Format: date-time */
            next_follow_up_at?: string | null;
            readonly number?: string | null;
            readonly open_amount?: number | null;
            /** Format: date-time */
            readonly opportunity_at?: string | null;
            owner?: components["schemas"]["Reference"] | null;
            parent?: components["schemas"]["Reference"] | null;
            phone?: string | null;
            readonly plan?: components["schemas"]["Reference"] | null;
            readonly plan_step?: string | null;
            readonly pool?: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            readonly pooled_at?: string | null;
            purchase_habits?: string | null;
            /** @enum {string|null} */
            purchase_intention?: "high" | "medium" | "low" | "none" | null;
            /** @enum {string|null} */
            region?: "east" | "south" | "north" | "central" | "northeast" | "northwest" | "southwest" | "hkmt" | "overseas" | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            /** Format: date-time */
            readonly returns_at?: string | null;
            /** @enum {string|null} */
            readonly returns_why?: "no_follow_up_after_claim" | "no_follow_up" | "no_opportunity" | "not_won" | "contract_ended" | null;
            short_name?: string | null;
            /** @enum {string|null} */
            side?: "downstream" | "upstream" | null;
            /** @enum {string|null} */
            size?: "micro" | "small" | "medium" | "large" | "giant" | null;
            /** @enum {string|null} */
            source?: "referral" | "exhibition" | "web" | "search" | "advertisement" | "social" | "wechat" | "cold_call" | "visit" | "partner" | "event" | "email" | "import" | "other" | null;
            /** @enum {string|null} */
            status?: "potential" | "active" | "dormant" | "lost" | null;
            tags?: ("key" | "urgent" | "price_sensitive" | "reference")[];
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
            /** Format: date-time */
            readonly warned_at?: string | null;
            /** Format: uri */
            website?: string | null;
            /** Format: date */
            readonly won_on?: string | null;
        };
        Activity: {
            account?: components["schemas"]["Reference"] | null;
            all_day?: boolean | null;
            assignee?: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            at?: string | null;
            can?: components["schemas"]["Can"];
            /** @enum {string|null} */
            channel?: "call" | "visit" | "meeting" | "message" | "email" | "note" | null;
            contact?: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            readonly department?: components["schemas"]["Reference"] | null;
            done?: boolean | null;
            /** Format: date-time */
            readonly done_at?: string | null;
            /** Format: date-time */
            due_at?: string | null;
            /** Format: date-time */
            ends_at?: string | null;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string|null} */
            kind?: "follow_up" | "task" | "appointment" | null;
            lead?: components["schemas"]["Reference"] | null;
            readonly masked?: string[];
            mentions?: components["schemas"]["Id"][];
            next_step?: string | null;
            /** Format: date-time */
            next_step_at?: string | null;
            opportunity?: components["schemas"]["Reference"] | null;
            owner?: components["schemas"]["Reference"] | null;
            participants?: components["schemas"]["Id"][];
            readonly plan_step?: components["schemas"]["Reference"] | null;
            /** @enum {string|null} */
            priority?: "high" | "normal" | "low" | null;
            /** Format: date-time */
            remind_at?: string | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            reply?: boolean | null;
            signals?: ("price" | "delivery" | "payment" | "service" | "sample" | "reference" | "compare" | "colleagues" | "contract" | "praise")[];
            step_done?: boolean | null;
            subject?: string | null;
            summary?: string | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        AllOrFields: boolean | string[];
        AnyRecord: {
            id: components["schemas"]["Id"];
            version: number;
        } & {
            [key: string]: Value;
        };
        AssignmentLoad: {
            data: {
                absent: boolean;
                open_accounts: number;
                open_leads: number;
                overdue: number;
                today: number;
                user: components["schemas"]["NamedThing"];
            }[];
        };
        AssignmentRehearsal: {
            filter?: Value;
            limit?: number | null;
            rules?: {
                [key: string]: Value;
            }[] | null;
        };
        AssignmentRehearsed: {
            count: number;
            data: {
                lead: components["schemas"]["NamedThing"];
                pool: components["schemas"]["NamedOrNone"];
                proposed: boolean;
                rule: {
                    name: string;
                    number: number;
                } | null;
                who: components["schemas"]["NamedOrNone"];
                why: string;
            }[];
            nobody: number;
            people: {
                count: number;
                user: components["schemas"]["NamedThing"];
            }[];
            pools: {
                count: number;
                pool: components["schemas"]["NamedThing"];
            }[];
        };
        AssignmentRule: {
            active?: boolean | null;
            can?: components["schemas"]["Can"];
            condition?: Value;
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            /** @enum {string|null} */
            how?: "round_robin" | "weighted" | "least_open" | "holding_limit" | "pool" | "propose" | null;
            /** Format: uuid */
            readonly id: string;
            most_open?: number | null;
            name?: string | null;
            people?: components["schemas"]["Id"][];
            pool?: components["schemas"]["Reference"] | null;
            position?: number | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            readonly turn?: Value;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
            weights?: Value;
            working_hours?: boolean | null;
        };
        AuditEntry: {
            actor: components["schemas"]["Person"] | null;
            /** Format: date-time */
            at: string;
            changes: {
                [key: string]: Value;
            };
            entity: string;
            id: components["schemas"]["Id"];
            kind: string;
            seq: number;
            title: string;
            via: string;
        };
        Backup: {
            /** Format: date-time */
            at: string;
            name: string;
            size: number;
        };
        Bulk: {
            add?: {
                [key: string]: string[];
            };
            filter?: components["schemas"]["Filter"];
            ids?: components["schemas"]["Id"][];
            q?: string;
            remove?: boolean;
            remove_values?: {
                [key: string]: string[];
            };
            set?: {
                [key: string]: Value;
            };
        };
        Busy: {
            data: {
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
                user: components["schemas"]["Id"];
            }[];
        };
        ByHand: {
            ids: components["schemas"]["Id"][];
            to: components["schemas"]["Id"];
        };
        ByHandDone: {
            done: number;
            refused: {
                code: string;
                id: components["schemas"]["Id"];
                why: string;
            }[];
            unchanged: number;
        };
        Calendar: {
            can: string[];
            from: string;
            to: string;
            week: number[];
            zone: string;
        };
        CalendarChange: {
            from: string;
            to: string;
            week: number[];
        };
        CalendarDay: {
            can?: components["schemas"]["Can"];
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            /** Format: date */
            date?: string | null;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string|null} */
            kind?: "holiday" | "working" | null;
            name?: string | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        CalendarYear: {
            days: {
                /** Format: date */
                date: string;
                /** @enum {string} */
                kind?: "holiday" | "working";
                name?: string | null;
            }[];
            year: number;
        };
        CalendarYearSaid: {
            created: number;
            removed: number;
            updated: number;
        };
        Can: string[];
        Capture: {
            capture_key: string;
        } & {
            [key: string]: Value;
        };
        Change: {
            [key: string]: [
                Value,
                Value
            ];
        };
        Chart: {
            can?: components["schemas"]["Can"];
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            definition?: Value;
            readonly department?: components["schemas"]["Reference"] | null;
            entity?: string | null;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string|null} */
            kind?: "number" | "bar" | "line" | "pie" | "funnel" | "table" | "list" | null;
            readonly masked?: string[];
            name?: string | null;
            owner?: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            /** @enum {string|null} */
            shared?: "private" | "team" | "all" | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        ChoiceDefinition: {
            color?: string;
            label: components["schemas"]["Label"];
            retired?: boolean;
            value?: string;
        };
        ChoiceLooks: {
            colors?: {
                [key: string]: string | null;
            };
            order?: string[];
        };
        Commitment: {
            account?: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            readonly broken_at?: string | null;
            can?: components["schemas"]["Can"];
            contact?: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            readonly department?: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            due_at?: string | null;
            /** Format: uuid */
            readonly id: string;
            /** Format: date-time */
            readonly kept_at?: string | null;
            lead?: components["schemas"]["Reference"] | null;
            made_in?: components["schemas"]["Reference"] | null;
            readonly masked?: string[];
            note?: string | null;
            opportunity?: components["schemas"]["Reference"] | null;
            owner?: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            /** @enum {string|null} */
            readonly state?: "open" | "kept" | "late" | "broken" | null;
            subject?: string | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        CommitmentRate: {
            account?: {
                hidden?: boolean;
                id?: components["schemas"]["Id"];
                title?: string | null;
            } | null;
            broken: number;
            kept: number;
            late: number;
            made: number;
            open: number;
            owner?: components["schemas"]["Person"] | null;
            rate: number | null;
        };
        CommitmentRates: {
            all: components["schemas"]["CommitmentRate"];
            data: components["schemas"]["CommitmentRate"][];
        };
        /** @enum {string} */
        Comparison: "=" | "!=" | ">" | ">=" | "<" | "<=" | "in" | "not in" | "between" | "contains" | "starts with" | "is empty" | "is not empty";
        Contact: {
            account?: components["schemas"]["Reference"] | null;
            address_city?: string | null;
            address_country?: string | null;
            address_district?: string | null;
            address_postcode?: string | null;
            address_province?: string | null;
            address_street?: string | null;
            /** @enum {string|null} */
            attitude?: "champion" | "supportive" | "neutral" | "sceptical" | "opposed" | null;
            /** Format: date */
            birthday?: string | null;
            /** @enum {string|null} */
            buying_role?: "decision_maker" | "economic_buyer" | "influencer" | "user" | "purchaser" | "gatekeeper" | "initiator" | null;
            can?: components["schemas"]["Can"];
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            readonly department?: components["schemas"]["Reference"] | null;
            department_name?: string | null;
            /** Format: email */
            email?: string | null;
            family_name?: string | null;
            /** @enum {string|null} */
            gender?: "male" | "female" | "other" | null;
            given_name?: string | null;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string|null} */
            influence?: "high" | "medium" | "low" | null;
            introduced_by?: components["schemas"]["Reference"] | null;
            is_primary?: boolean | null;
            /** Format: date-time */
            readonly last_follow_up_at?: string | null;
            readonly masked?: string[];
            mobile?: string | null;
            name?: string | null;
            note?: string | null;
            /** Format: email */
            other_email?: string | null;
            owner?: components["schemas"]["Reference"] | null;
            phone?: string | null;
            position?: string | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            reports_to?: components["schemas"]["Reference"] | null;
            salutation?: string | null;
            /** @enum {string|null} */
            source?: "referral" | "exhibition" | "web" | "search" | "advertisement" | "social" | "wechat" | "cold_call" | "visit" | "partner" | "event" | "email" | "import" | "other" | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
            /** Format: uri */
            website?: string | null;
            wechat?: string | null;
        };
        Conversion: {
            account?: {
                [key: string]: Value;
            } | null;
            contact?: {
                [key: string]: Value;
            } | null;
            opportunity?: {
                [key: string]: Value;
            } | null;
        };
        ConversionProposal: {
            accounts: components["schemas"]["Account"][];
            contacts: components["schemas"]["Contact"][];
        };
        Converted: {
            account: string | null;
            contact: string | null;
            opportunity: string | null;
        };
        Dashboard: {
            can?: components["schemas"]["Can"];
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            readonly department?: components["schemas"]["Reference"] | null;
            home?: boolean | null;
            /** Format: uuid */
            readonly id: string;
            layout?: Value;
            readonly masked?: string[];
            name?: string | null;
            owner?: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            role?: components["schemas"]["Reference"] | null;
            /** @enum {string|null} */
            shared?: "private" | "team" | "all" | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        Department: {
            can?: components["schemas"]["Can"];
            code?: string | null;
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            head?: components["schemas"]["Reference"] | null;
            /** Format: uuid */
            readonly id: string;
            name?: string | null;
            note?: string | null;
            parent?: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        Duplicates: {
            data: {
                entity: string;
                /** Format: uuid */
                id: string | null;
                matched: string[];
                may_claim: boolean;
                owner: {
                    department: string;
                    title: string;
                } | null;
                title: string;
                visible: boolean;
            }[];
        };
        ExtensionRequest: {
            readonly account?: components["schemas"]["Reference"] | null;
            readonly answer?: string | null;
            can?: components["schemas"]["Can"];
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            readonly days?: number | null;
            /** Format: date-time */
            readonly decided_at?: string | null;
            readonly decided_by?: components["schemas"]["Reference"] | null;
            readonly department?: components["schemas"]["Reference"] | null;
            /** Format: uuid */
            readonly id: string;
            readonly lead?: components["schemas"]["Reference"] | null;
            readonly masked?: string[];
            readonly name?: string | null;
            owner?: components["schemas"]["Reference"] | null;
            readonly pool?: components["schemas"]["Reference"] | null;
            readonly reason?: string | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            /** @enum {string|null} */
            readonly state?: "open" | "approved" | "refused" | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        FieldDefinition: {
            choices?: components["schemas"]["ChoiceDefinition"][];
            label?: components["schemas"]["Label"];
            max?: number | null;
            name?: string;
            required?: boolean;
            to?: string;
            type?: string;
        } & {
            [key: string]: Value;
        };
        /** @enum {string} */
        FieldType: "text" | "long_text" | "email" | "phone" | "url" | "integer" | "decimal" | "money" | "percent" | "date" | "datetime" | "boolean" | "choice" | "choices" | "reference" | "references" | "user" | "file" | "address" | "auto_number" | "computed" | "json";
        Figures: {
            data: ({
                count?: number;
            } & {
                [key: string]: Value;
            })[];
            more: boolean;
            total?: {
                [key: string]: Value;
            };
        };
        File: {
            /** Format: date-time */
            created_at: string;
            created_by?: components["schemas"]["Person"] | null;
            id: components["schemas"]["Id"];
            name: string;
            size: number;
            type: string;
        };
        Filter: {
            all: components["schemas"]["Filter"][];
        } | {
            any: components["schemas"]["Filter"][];
        } | {
            not: components["schemas"]["Filter"];
        } | [
            string,
            "is empty" | "is not empty"
        ] | [
            string,
            components["schemas"]["Comparison"],
            Value
        ];
        FollowUpSettings: {
            broken_after_days: number;
        };
        FormAnswer: {
            campaign?: string;
            challenge: string;
            consent?: boolean;
            files?: string[];
            solution: string;
            values: {
                [key: string]: Value;
            };
            website?: string;
        };
        FormAnswered: {
            redirect?: string;
            thanks?: string;
        };
        FormUpload: {
            name: string;
            size: number;
            token: string;
        };
        Funnel: {
            lost: components["schemas"]["FunnelPart"];
            open: components["schemas"]["FunnelPart"];
            stages: components["schemas"]["FunnelStage"][];
            win_rate: number | null;
            won: {
                amount: number;
                average_cycle_days: number | null;
                count: number;
            };
        };
        FunnelPart: {
            amount: number;
            count: number;
        };
        FunnelStage: {
            amount_now: number;
            average_days: number | null;
            conversion: number | null;
            now: number;
            reached: number;
            stage: {
                id: components["schemas"]["Id"];
                /** @enum {string} */
                kind: "open" | "won" | "lost";
                title: string;
            };
        };
        Health: {
            backups: {
                count: number;
                folder: string | null;
                latest: components["schemas"]["Backup"] | null;
            };
            database: {
                /** @enum {string} */
                kind: "sqlite" | "postgres";
                place: string;
                size: number;
                wal: number | null;
            };
            files: {
                count: number;
                size: number;
            };
            jobs: {
                failed_last_day: number;
                running: number;
                waiting: number;
            };
            live: {
                connections: number;
            };
            records: {
                count: number;
                entity: string;
                label: string;
            }[];
            slow: {
                milliseconds: number;
                requests: components["schemas"]["SlowRequest"][];
            };
            /** Format: date-time */
            started_at: string;
            uptime_seconds: number;
            users: {
                active: number;
                all: number;
            };
            version: string;
        };
        HeldBy: {
            came: string | null;
            follow_ups: number;
            /** Format: date-time */
            from: string | null;
            holder: components["schemas"]["Person"] | null;
            id: components["schemas"]["Id"];
            left: string | null;
            note: string | null;
            opportunities: number;
            pool: components["schemas"]["Person"] | null;
            reason: string | null;
            tasks_done: number;
            /** Format: date-time */
            until: string | null;
        };
        HeldByList: {
            data: components["schemas"]["HeldBy"][];
        };
        History: {
            data: components["schemas"]["HistoryEntry"][];
            next: string | null;
        };
        HistoryEntry: {
            actor: components["schemas"]["Person"] | null;
            /** Format: date-time */
            at: string;
            changes: components["schemas"]["Change"];
            kind: string;
            seq: number;
            via: string;
        };
        Holding: {
            readonly account?: components["schemas"]["Reference"] | null;
            /** @enum {string|null} */
            readonly came?: "claimed" | "assigned" | "transferred" | "created" | "imported" | null;
            can?: components["schemas"]["Can"];
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            readonly follow_ups?: number | null;
            /** Format: date-time */
            readonly held_from?: string | null;
            /** Format: date-time */
            readonly held_until?: string | null;
            readonly holder?: components["schemas"]["Reference"] | null;
            /** Format: uuid */
            readonly id: string;
            readonly lead?: components["schemas"]["Reference"] | null;
            /** @enum {string|null} */
            readonly left?: "released" | "reclaimed" | "transferred" | "assigned" | "removed" | null;
            readonly name?: string | null;
            readonly note?: string | null;
            readonly pool?: components["schemas"]["Reference"] | null;
            readonly reason?: string | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        HomeWorkspace: {
            company: string;
            here: boolean;
            name: string;
            path: string;
            person: string;
        };
        /** Format: uuid */
        Id: string;
        Import: components["schemas"]["ImportSummary"] & {
            columns: components["schemas"]["ImportColumn"][];
            constants?: {
                [key: string]: string;
            };
            options: components["schemas"]["ImportOptions"];
            rehearsal: components["schemas"]["Rehearsal"] | null;
            replacements: {
                [key: string]: {
                    [key: string]: string | null;
                };
            };
            sheets: string[];
        };
        ImportColumn: {
            create: components["schemas"]["NewField"] | null;
            field: string | null;
            guess: {
                confidence: number;
                field: string;
            } | null;
            header: string;
            index: number;
            samples: string[];
        };
        ImportOptions: {
            create_choices?: components["schemas"]["AllOrFields"];
            create_fields?: boolean;
            create_references?: components["schemas"]["AllOrFields"];
            date_format?: string;
            date_format_sure?: boolean;
            decimal_comma?: boolean;
            encoding?: string;
            header_row?: number;
            key?: string[];
            /** @enum {string} */
            mode?: "create" | "update" | "both";
            phone_region?: string;
            separator?: string;
            sheet?: string;
            /** @enum {string} */
            unmatched?: "empty" | "reject";
            zone?: string;
        };
        ImportReason: {
            code?: string;
            column: number | null;
            field: string;
            message: string;
        };
        ImportResult: {
            brought?: {
                [key: string]: {
                    created?: number;
                    rejected?: number;
                    skipped?: number;
                    updated?: number;
                };
            };
            created?: number;
            incomplete?: number;
            references_created?: number;
            rejected?: number;
            skipped?: number;
            undo?: components["schemas"]["ImportUndone"];
            updated?: number;
            warned?: number;
        };
        ImportRow: {
            /** @enum {string} */
            outcome: "new" | "updated" | "duplicate" | "invalid";
            reasons: components["schemas"]["ImportReason"][];
            row: number;
        };
        ImportSummary: {
            /** Format: date-time */
            created_at: string;
            done: number;
            entity: string;
            file: string;
            /** @enum {string} */
            format: "csv" | "xlsx" | "vcard";
            id: components["schemas"]["Id"];
            job: string | null;
            result: components["schemas"]["ImportResult"] | null;
            rows: number;
            /** @enum {string} */
            state: "mapped" | "rehearsing" | "rehearsed" | "running" | "failed" | "done" | "cancelled" | "undone";
        };
        ImportTaken: {
            cells: string[];
            record?: components["schemas"]["Id"];
            row: number;
        };
        ImportUndone: {
            kept: {
                code?: string;
                entity: string;
                id: components["schemas"]["Id"];
                title: string;
                why: string;
            }[];
            kept_count: number;
            restored: number;
            undone: number;
        };
        ImportUpdate: {
            columns?: {
                create?: components["schemas"]["NewField"] | null;
                field?: string | null;
                index: number;
            }[];
            constants?: {
                [key: string]: Value;
            };
            options?: components["schemas"]["ImportOptions"];
            replacements?: {
                [key: string]: {
                    [key: string]: string | null;
                };
            };
        };
        Job: {
            /** Format: date-time */
            created_at: string | null;
            done: number;
            error: components["schemas"]["Problem"] | null;
            /** Format: date-time */
            finished_at: string | null;
            id: components["schemas"]["Id"];
            kind: string;
            may_undo: boolean;
            result: {
                [key: string]: Value;
            } | null;
            /** Format: date-time */
            started_at: string | null;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled";
            total: number;
        };
        JobStarted: {
            job: components["schemas"]["Id"];
        };
        Label: string | {
            [key: string]: string;
        };
        /** @enum {string} */
        Language: "zh-CN" | "zh-TW" | "en";
        Layout: {
            groups?: {
                fields: string[];
                label?: components["schemas"]["Label"];
                name?: string;
            }[];
            list?: string[];
        };
        Lead: {
            address_city?: string | null;
            address_country?: string | null;
            address_district?: string | null;
            address_postcode?: string | null;
            address_province?: string | null;
            address_street?: string | null;
            readonly assigned_why?: string | null;
            budget?: number | null;
            budget_currency?: string | null;
            campaign?: string | null;
            can?: components["schemas"]["Can"];
            readonly capture_key?: string | null;
            /** Format: date-time */
            readonly claimed_at?: string | null;
            company?: string | null;
            readonly consent?: string | null;
            /** Format: date-time */
            readonly consent_at?: string | null;
            readonly converted_account?: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            readonly converted_at?: string | null;
            readonly converted_contact?: components["schemas"]["Reference"] | null;
            readonly converted_opportunity?: components["schemas"]["Reference"] | null;
            cost?: number | null;
            cost_currency?: string | null;
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            readonly department?: components["schemas"]["Reference"] | null;
            description?: string | null;
            /** Format: email */
            email?: string | null;
            employees?: number | null;
            readonly extended_days?: number | null;
            /** Format: date-time */
            readonly first_contact_due?: string | null;
            /** Format: date-time */
            readonly first_contacted_at?: string | null;
            /** @enum {string|null} */
            readonly grade?: "A" | "B" | "C" | "D" | null;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string|null} */
            industry?: "manufacturing" | "information_technology" | "software" | "telecommunications" | "retail" | "wholesale" | "finance" | "real_estate" | "construction" | "energy" | "chemicals" | "automotive" | "machinery" | "electronics" | "medical" | "education" | "logistics" | "food" | "agriculture" | "hospitality" | "media" | "entertainment" | "services" | "employment" | "marketing" | "government" | "other" | null;
            /** @enum {string|null} */
            language?: "zh" | "yue" | "en" | "ja" | "ko" | "es" | "fr" | "de" | "it" | "ru" | "ar" | "pt" | "nl" | "pl" | "tr" | "vi" | "th" | "id" | "ms" | "hi" | "other" | null;
            /** Format: date-time */
            readonly last_follow_up_at?: string | null;
            /** Format: date */
            locked_until?: string | null;
            /** @enum {string|null} */
            lost_reason?: "no_need" | "no_budget" | "wrong_contact" | "unreachable" | "competitor" | "too_small" | "duplicate" | "spam" | "other" | null;
            readonly masked?: string[];
            mobile?: string | null;
            name?: string | null;
            needs?: string | null;
            /** Format: date-time */
            readonly next_due_at?: string | null;
            /** @enum {string|null} */
            readonly next_due_kind?: "commitment" | "appointment" | "task" | "plan" | "follow_up" | "rhythm" | "none" | null;
            /** Format: date-time */
            next_follow_up_at?: string | null;
            readonly number?: string | null;
            origin?: components["schemas"]["Reference"] | null;
            owner?: components["schemas"]["Reference"] | null;
            phone?: string | null;
            readonly plan?: components["schemas"]["Reference"] | null;
            readonly plan_step?: string | null;
            readonly pool?: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            readonly pooled_at?: string | null;
            position?: string | null;
            product?: string | null;
            readonly proposed_owner?: components["schemas"]["Reference"] | null;
            /** @enum {string|null} */
            rank?: "A" | "B" | "C" | "D" | null;
            /** @enum {string|null} */
            region?: "east" | "south" | "north" | "central" | "northeast" | "northwest" | "southwest" | "hkmt" | "overseas" | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            /** Format: date-time */
            readonly returns_at?: string | null;
            /** @enum {string|null} */
            readonly returns_why?: "no_follow_up_after_claim" | "no_follow_up" | "no_opportunity" | "not_won" | "contract_ended" | null;
            readonly score?: number | null;
            /** Format: date-time */
            readonly score_changes_at?: string | null;
            /** @enum {string|null} */
            source?: "referral" | "exhibition" | "web" | "search" | "advertisement" | "social" | "wechat" | "cold_call" | "visit" | "partner" | "event" | "email" | "import" | "other" | null;
            source_detail?: string | null;
            /** @enum {string|null} */
            status?: "new" | "contacted" | "qualified" | "converted" | "unqualified" | null;
            tags?: ("key" | "urgent" | "price_sensitive" | "reference")[];
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
            /** Format: date-time */
            readonly warned_at?: string | null;
            readonly web_form?: components["schemas"]["Reference"] | null;
            /** Format: uri */
            website?: string | null;
            wechat?: string | null;
        };
        LeadResults: {
            by: string;
            currency: string;
            days_in_status: components["schemas"]["StatusStay"][];
            lost_reasons: components["schemas"]["LostFor"][];
            rows: components["schemas"]["ResultRow"][];
            steps: {
                days_in_status: components["schemas"]["StatusStay"][];
                /** @enum {string} */
                name: "created" | "contacted" | "qualified" | "converted" | "won" | "lost";
                where: Value;
            }[];
            total: components["schemas"]["ResultFigures"];
            where: Value;
        };
        LinkOwner: {
            email: string;
            name: string;
            second_factor: boolean;
            workspace: string;
        };
        LostFor: {
            count: number;
            value: string | null;
            where: Value;
        };
        Made: {
            id: components["schemas"]["Id"];
        };
        Marks: {
            data: {
                /** Format: date-time */
                at: string;
                entity: string;
                id: components["schemas"]["Id"];
                subtitle: string;
                title: string;
            }[];
        };
        Meta: {
            entities: components["schemas"]["MetaEntity"][];
            language: components["schemas"]["Language"];
            messages: {
                [key: string]: string;
            };
            version: string;
        };
        MetaAction: {
            label: string;
            method: string;
            name: string;
            path: string;
        };
        MetaChoice: {
            color?: string;
            custom?: boolean;
            label: string;
            retired?: boolean;
            value: string;
        };
        MetaEntity: {
            actions: components["schemas"]["MetaAction"][];
            arranged?: boolean;
            board: string | null;
            brings?: {
                entity: string;
                field: string;
            }[];
            can: components["schemas"]["Can"];
            custom: boolean;
            duplicates: string[];
            fields: components["schemas"]["MetaField"][];
            groups: components["schemas"]["MetaGroup"][];
            icon: string;
            keys: string[];
            label: string;
            label_many: string;
            list: string[];
            module: string;
            name: string;
            owned: boolean;
            path: string;
            related: components["schemas"]["MetaRelated"][];
            subtitle: string[];
            system: boolean;
            timeline: boolean;
            title: string;
        };
        MetaField: {
            as?: components["schemas"]["FieldType"];
            choices?: components["schemas"]["MetaChoice"][];
            currency_field?: string;
            custom: boolean;
            default?: Value;
            filter: boolean;
            group?: string;
            help?: string;
            label: string;
            max?: number;
            min?: number;
            name: string;
            part_of?: string;
            read_only: boolean;
            required: boolean;
            required_if?: components["schemas"]["Filter"];
            search: boolean;
            sort: boolean;
            sum?: boolean;
            system: boolean;
            to?: string;
            type: components["schemas"]["FieldType"];
            unique?: boolean;
            visible_if?: components["schemas"]["Filter"];
        };
        MetaGroup: {
            fields: string[];
            label: string;
            name: string;
        };
        MetaRelated: {
            entity: string;
            field: string;
            label: string;
        };
        MoreTime: {
            days: number;
            reason: string;
        };
        MoreTimeDecision: {
            answer?: string | null;
            approve: boolean;
            days?: number | null;
        };
        MoreTimeRequest: {
            answer: string | null;
            /** Format: date-time */
            asked_at: string | null;
            asked_by: components["schemas"]["Person"] | null;
            days: number;
            /** Format: date-time */
            decided_at: string | null;
            id: components["schemas"]["Id"];
            reason: string | null;
            record: {
                entity: string;
                id: components["schemas"]["Id"];
                title: string | null;
            };
            /** Format: date-time */
            returns_at: string | null;
            state: string | null;
        };
        Move: {
            /** Format: date */
            closed_on?: string | null;
            note?: string | null;
            reason?: string | null;
            stage: components["schemas"]["Id"];
            version?: number;
        };
        MyPool: {
            /** @enum {string} */
            entity: "lead" | "account";
            id: components["schemas"]["Id"];
            left: components["schemas"]["PoolNumbers"];
            limits: components["schemas"]["PoolNumbers"];
            masked: string[];
            may: ("claim" | "assign" | "administer")[];
            name: string;
            /** Format: date-time */
            next_claim_at: string | null;
            next_claim_why: string | null;
            opens_left: number | null;
            waiting: number;
        };
        NamedOrNone: {
            id: components["schemas"]["Id"];
            title: string;
        } | null;
        NamedThing: {
            id: components["schemas"]["Id"];
            title: string;
        };
        NewField: {
            label?: Value;
            type: string;
        } & {
            [key: string]: Value;
        };
        NewRecordType: {
            icon?: string;
            label: components["schemas"]["Label"];
            label_many?: components["schemas"]["Label"];
            name?: string;
            owned?: boolean;
            referred_by?: string[];
            rights_like?: string | null;
            timeline?: boolean;
            title_label?: components["schemas"]["Label"];
        };
        Notification: {
            readonly by?: components["schemas"]["Reference"] | null;
            can?: components["schemas"]["Can"];
            readonly count?: number | null;
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            readonly department?: components["schemas"]["Reference"] | null;
            readonly details?: Value;
            readonly entity?: string | null;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string|null} */
            readonly kind?: "assigned" | "invited" | "mentioned" | "shared" | "task_due" | "task_overdue" | "record_changed" | "record_removed" | "import_done" | "job_done" | "job_failed" | "step_due" | "commitment_due" | "commitment_overdue" | "first_contact_soon" | "first_contact_overdue" | "returns_soon" | "reclaimed" | "extension_asked" | "extension_decided" | "proposed" | null;
            readonly masked?: string[];
            owner?: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            read_at?: string | null;
            readonly record?: string | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            readonly source?: string | null;
            readonly text?: string | null;
            readonly title?: string | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        Opportunity: {
            account?: components["schemas"]["Reference"] | null;
            amount?: number | null;
            amount_currency?: string | null;
            can?: components["schemas"]["Can"];
            /** Format: date */
            closed_on?: string | null;
            competitor?: string | null;
            contact?: components["schemas"]["Reference"] | null;
            /** Format: date */
            contract_ends?: string | null;
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            readonly cycle_days?: number | null;
            readonly department?: components["schemas"]["Reference"] | null;
            description?: string | null;
            /** Format: date */
            engaged_on?: string | null;
            /** Format: date */
            expected_close?: string | null;
            /** Format: uuid */
            readonly id: string;
            /** Format: date-time */
            readonly last_follow_up_at?: string | null;
            lost_note?: string | null;
            /** @enum {string|null} */
            lost_reason?: "price" | "product" | "competitor" | "budget" | "timing" | "no_decision" | "relationship" | "delivery" | "other" | null;
            readonly masked?: string[];
            name?: string | null;
            next_step?: string | null;
            /** Format: date-time */
            next_step_at?: string | null;
            readonly number?: string | null;
            owner?: components["schemas"]["Reference"] | null;
            pipeline?: components["schemas"]["Reference"] | null;
            probability?: number | null;
            product?: string | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            /** @enum {string|null} */
            source?: "referral" | "exhibition" | "web" | "search" | "advertisement" | "social" | "wechat" | "cold_call" | "visit" | "partner" | "event" | "email" | "import" | "other" | null;
            stage?: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            readonly stage_since?: string | null;
            /** @enum {string|null} */
            readonly status?: "open" | "won" | "lost" | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        OverdueFollowUps: {
            data: {
                department: components["schemas"]["Person"] | null;
                none_planned: number;
                /** Format: date-time */
                oldest: string | null;
                open: number;
                overdue: number;
                owner: components["schemas"]["Person"] | null;
            }[];
        };
        OwnSession: {
            address: string;
            agent: string;
            /** Format: date-time */
            created_at: string;
            current: boolean;
            id: components["schemas"]["Id"];
            /** Format: date-time */
            seen_at: string;
        };
        Person: {
            id: components["schemas"]["Id"];
            title: string;
        };
        Pipeline: {
            active?: boolean | null;
            can?: components["schemas"]["Can"];
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            description?: string | null;
            /** Format: uuid */
            readonly id: string;
            is_default?: boolean | null;
            name?: string | null;
            position?: number | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        Plan: {
            active?: boolean | null;
            can?: components["schemas"]["Can"];
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            /** @enum {string|null} */
            days?: "working" | "calendar" | null;
            description?: string | null;
            /** @enum {string|null} */
            for?: "lead" | "account" | null;
            /** Format: uuid */
            readonly id: string;
            name?: string | null;
            position?: number | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            start_when?: Value;
            stops_on?: ("reply" | "conversion" | "reclaim" | "won" | "lost")[];
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        PlanMany: {
            filter?: Value;
            ids?: components["schemas"]["Id"][];
            /** Format: uuid */
            plan: string | null;
            q?: string;
            replace?: boolean;
        };
        PlanOfRecord: {
            past: {
                /** Format: date-time */
                ended_at: string | null;
                ended_why: string | null;
                id: components["schemas"]["Id"];
                plan: components["schemas"]["Person"];
                /** Format: date-time */
                started_at: string;
                state: string;
            }[];
            run: {
                /** Format: date-time */
                due_at?: string | null;
                id?: components["schemas"]["Id"];
                plan?: components["schemas"]["Person"];
                /** Format: date-time */
                started_at?: string;
                state?: string;
                step?: components["schemas"]["PlanStepShown"] | null;
            } | null;
            steps: components["schemas"]["PlanStepShown"][];
        };
        PlanRun: {
            readonly account?: components["schemas"]["Reference"] | null;
            can?: components["schemas"]["Can"];
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            readonly department?: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            readonly due_at?: string | null;
            /** Format: date-time */
            readonly ended_at?: string | null;
            /** @enum {string|null} */
            readonly ended_why?: "completed" | "by_hand" | "reply" | "conversion" | "reclaim" | "won" | "lost" | "replaced" | "plan_removed" | null;
            /** Format: uuid */
            readonly id: string;
            readonly lead?: components["schemas"]["Reference"] | null;
            readonly masked?: string[];
            readonly name?: string | null;
            owner?: components["schemas"]["Reference"] | null;
            readonly plan?: components["schemas"]["Reference"] | null;
            readonly progress?: Value;
            /** Format: date-time */
            readonly removed_at?: string | null;
            /** Format: date-time */
            readonly started_at?: string | null;
            /** @enum {string|null} */
            readonly state?: "running" | "done" | "stopped" | null;
            readonly step?: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        PlanStart: {
            plan: components["schemas"]["Id"];
            replace?: boolean | null;
        };
        PlanStep: {
            can?: components["schemas"]["Can"];
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            day?: number | null;
            goal?: string | null;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string|null} */
            kind?: "call" | "visit" | "message" | "gift" | "mail" | null;
            plan?: components["schemas"]["Reference"] | null;
            position?: number | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            talk_track?: string | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        PlanStepShown: {
            activity?: string | null;
            day: number;
            /** Format: date-time */
            done_at?: string | null;
            /** Format: date-time */
            due_at?: string | null;
            goal: string;
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "call" | "visit" | "message" | "gift" | "mail";
            position: number | null;
            /** @enum {string} */
            state?: "done" | "skipped" | "current" | "coming";
            talk_track: string | null;
            why?: string | null;
        };
        Pool: {
            active?: boolean | null;
            administrators?: components["schemas"]["Id"][];
            ban_days?: number | null;
            can?: components["schemas"]["Can"];
            claim_per_day?: number | null;
            claim_per_week?: number | null;
            condition?: Value;
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            /** @enum {string|null} */
            days?: "calendar" | "working" | null;
            description?: string | null;
            /** @enum {string|null} */
            entity?: "lead" | "account" | null;
            fresh_hours?: number | null;
            hold_department?: number | null;
            hold_person?: number | null;
            hold_role?: Value;
            /** Format: uuid */
            readonly id: string;
            masked?: Value;
            member_departments?: components["schemas"]["Id"][];
            member_roles?: components["schemas"]["Id"][];
            members?: components["schemas"]["Id"][];
            name?: string | null;
            not_counted?: Value;
            opens_per_day?: number | null;
            pause_minutes?: number | null;
            position?: number | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
            warn_days?: number | null;
        };
        PoolAssigned: {
            assigned: {
                count: number;
                user: components["schemas"]["Id"];
            }[];
            refused: components["schemas"]["PoolRefusal"][];
        };
        PoolAssignment: {
            filter?: Value;
            ids?: components["schemas"]["Id"][];
            to: {
                user: components["schemas"]["Id"];
                weight?: number;
            }[];
        };
        PoolClaim: {
            ids: components["schemas"]["Id"][];
        };
        PoolClaimed: {
            claimed: components["schemas"]["Id"][];
            refused: components["schemas"]["PoolRefusal"][];
        };
        PoolLosses: {
            count: number;
            people: {
                count: number;
                user: components["schemas"]["Person"] | null;
            }[];
            records: {
                id: components["schemas"]["Id"];
                owner: components["schemas"]["Person"] | null;
                /** Format: date-time */
                returns_at: string;
                title: string;
                why: string;
            }[];
        };
        PoolNumbers: {
            day: number | null;
            hold: number | null;
            week: number | null;
        };
        PoolRefusal: {
            by: components["schemas"]["Person"] | null;
            code: string;
            id: components["schemas"]["Id"];
            limit: number | null;
            message: string;
            /** Format: date-time */
            until: string | null;
        };
        PoolRehearsal: {
            days?: number;
            rules?: {
                active?: boolean;
                classes?: string[] | null;
                days: number;
                exempt?: Value;
                /** @enum {string} */
                kind: "no_follow_up_after_claim" | "no_follow_up" | "no_opportunity" | "not_won" | "contract_ended";
            }[] | null;
            working_days?: boolean | null;
        };
        PoolRehearsed: {
            now: components["schemas"]["PoolLosses"];
            past: components["schemas"]["PoolLosses"] & {
                days: {
                    count: number;
                    /** Format: date */
                    day: string;
                }[];
            };
        };
        PoolRelease: {
            note?: string | null;
            reason: string;
        };
        PoolRule: {
            active?: boolean | null;
            can?: components["schemas"]["Can"];
            classes?: ("A" | "B" | "C" | "D")[];
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            days?: number | null;
            exempt?: Value;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string|null} */
            kind?: "no_follow_up_after_claim" | "no_follow_up" | "no_opportunity" | "not_won" | "contract_ended" | null;
            name?: string | null;
            pool?: components["schemas"]["Reference"] | null;
            position?: number | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        PoolTonight: {
            count: number;
            counting: boolean;
            sentence: string;
            /** Format: date-time */
            until: string;
        };
        Problem: {
            changed?: string[];
            code: string;
            current?: {
                [key: string]: Value;
            };
            detail?: string;
            errors?: {
                code: string;
                field: string;
                message: string;
            }[];
            request_id?: string;
            status: number;
            title: string;
            type: string;
        };
        PublicForm: {
            challenge: {
                difficulty: number;
                /** Format: date-time */
                expires: string;
                nonce: string;
            };
            consent: {
                required?: boolean;
                text?: string;
            } | null;
            files: {
                count?: number;
                max_size?: number;
            } | null;
            intro: string;
            language: string;
            questions: {
                choices?: {
                    label: string;
                    value: string;
                }[];
                currency?: string;
                help: string;
                label: string;
                least?: number;
                max?: number;
                most?: number;
                name: string;
                required: boolean;
                type: string;
            }[];
            title: string;
        };
        Query: {
            cursor?: string;
            expand?: string;
            fields?: string;
            filter?: components["schemas"]["Filter"];
            limit?: number;
            page?: number;
            q?: string;
            removed?: boolean;
            sort?: string;
            total?: boolean;
        };
        Record: {
            can?: components["schemas"]["Can"];
            id: string;
            version: number;
        } & {
            [key: string]: Value;
        };
        RecordBoard: {
            columns: components["schemas"]["RecordColumn"][];
            field: string;
            more: number;
        };
        RecordColumn: {
            color: string | null;
            count: number;
            currencies: {
                [key: string]: string;
            };
            data: components["schemas"]["AnyRecord"][];
            hidden?: boolean;
            mixed_currency?: boolean;
            next: string | null;
            sums: {
                [key: string]: number | null;
            };
            title: string;
            value: string | boolean | null;
        };
        RecordFields: {
            [key: string]: Value;
        };
        RecordList: {
            data: components["schemas"]["Record"][];
            next: string | null;
            total: number;
        };
        RecordTypeDefinition: {
            board?: string | null;
            icon?: string;
            label?: components["schemas"]["Label"];
            label_many?: components["schemas"]["Label"];
            timeline?: boolean;
            title_label?: components["schemas"]["Label"];
        };
        Reference: components["schemas"]["Id"] | {
            hidden?: boolean;
            id: components["schemas"]["Id"];
            title?: string;
        };
        Rehearsal: {
            brought?: {
                [key: string]: {
                    duplicate?: number;
                    invalid?: number;
                    new?: number;
                    updated?: number;
                };
            };
            duplicate: number;
            incomplete: number;
            invalid: number;
            new: number;
            read: number;
            rows: components["schemas"]["ImportRow"][];
            taken?: {
                new?: components["schemas"]["ImportTaken"][];
                updated?: components["schemas"]["ImportTaken"][];
            };
            unmatched: components["schemas"]["Unmatched"][];
            unmatched_more: number;
            updated: number;
            warned?: number;
        };
        Relation: {
            can?: components["schemas"]["Can"];
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            readonly department?: components["schemas"]["Reference"] | null;
            from_account?: components["schemas"]["Reference"] | null;
            from_contact?: components["schemas"]["Reference"] | null;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string|null} */
            kind?: "reports_to" | "introduced_by" | "related_to" | "supplies" | "competes_with" | null;
            readonly masked?: string[];
            note?: string | null;
            readonly number?: string | null;
            owner?: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            /** Format: date */
            since?: string | null;
            strength?: number | null;
            to_account?: components["schemas"]["Reference"] | null;
            to_contact?: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        ResultFigures: {
            contacted: number;
            converted: number;
            cost: number | null;
            cost_per_customer: number | null;
            cost_per_lead: number | null;
            created: number;
            days_to_convert: number | null;
            first_contact_hours: number | null;
            high: number;
            lost: number;
            low: number;
            on_time: number | null;
            qualified: number;
            return: number | null;
            source_cost: number | null;
            won: number | null;
            won_amount: number | null;
        };
        ResultRow: components["schemas"]["ResultFigures"] & {
            days_in_status: components["schemas"]["StatusStay"][];
            expected: number | null;
            key: (string | number | boolean | null) | components["schemas"]["Person"];
            lost_reasons: components["schemas"]["LostFor"][];
            where: Value;
        };
        Rhythm: {
            can?: components["schemas"]["Can"];
            /** @enum {string|null} */
            class?: "A" | "B" | "C" | "D" | null;
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            days?: number | null;
            /** @enum {string|null} */
            days_kind?: "calendar" | "working" | null;
            /** Format: uuid */
            readonly id: string;
            /** Format: date-time */
            readonly removed_at?: string | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        Role: {
            can?: components["schemas"]["Can"];
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            /** Format: uuid */
            readonly id: string;
            name?: string | null;
            note?: string | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            rights?: Value;
            readonly seeded?: boolean | null;
            title?: string | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        ScoreGrades: {
            A: number;
            B: number;
            C: number;
        };
        ScoreRehearsal: {
            grades?: {
                [key: string]: Value;
            } | null;
            newest?: number | null;
            outcome?: {
                lost?: Value;
                won?: Value;
            } | null;
            rules?: {
                [key: string]: Value;
            }[] | null;
            sample?: {
                filter?: Value;
            } | null;
        };
        ScoreRehearsed: {
            auc: {
                high: number;
                low: number;
                negatives: number;
                positives: number;
                value: number;
            } | null;
            broken: number[];
            count: number;
            distribution: {
                count: number;
                from: number;
                to: number;
            }[];
            grades: {
                converted: number;
                count: number;
                grade: string;
                known: number;
                rate: number | null;
            }[];
        };
        ScoreRule: {
            active?: boolean | null;
            /** @enum {string|null} */
            behaviour?: "field" | "follow_ups" | "signals" | "days_since_follow_up" | "completeness" | null;
            can?: components["schemas"]["Can"];
            condition?: Value;
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            fields?: Value;
            half_life_days?: number | null;
            /** Format: uuid */
            readonly id: string;
            most?: number | null;
            name?: string | null;
            points?: number | null;
            position?: number | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            signals?: ("price" | "delivery" | "payment" | "service" | "sample" | "reference" | "compare" | "colleagues" | "contract" | "praise")[];
            since?: string | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        ScoreWhy: {
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            changes_at: string | null;
            grade: string | null;
            score: number | null;
            why: {
                because: string;
                name: string | null;
                points: number;
                rule: string | null;
            }[];
        };
        Scoring: {
            active_rules: number;
            can: string[];
            grades: components["schemas"]["ScoreGrades"];
            job: {
                done: number;
                id: components["schemas"]["Id"];
                state: string;
                total: number;
            } | null;
        };
        SearchHit: {
            entity: string;
            id: components["schemas"]["Id"];
            match: {
                field: string;
                spans: [
                    number,
                    number
                ][];
                text: string;
            };
            /** @enum {string} */
            rank: "exact" | "prefix" | "inside";
            subtitle: string;
            title: string;
        };
        SearchResult: {
            data: components["schemas"]["SearchHit"][];
        };
        SecondFactor: {
            on: boolean;
            recovery_codes_left: number;
        };
        SecondFactorEnrolment: {
            link: string;
            secret: string;
        };
        ServedWorkspace: {
            company: string;
            name: string;
            open: boolean;
            path: string;
            size: number;
        };
        Session: {
            admin: boolean;
            csrf: string;
            second_factor_owed: boolean;
            user: {
                department: components["schemas"]["Person"] | null;
                email: string;
                id: components["schemas"]["Id"];
                language: string;
                name: string;
                roles: string[];
                zone: string;
            };
            version: string;
            workspace: {
                currency: string;
                language: components["schemas"]["Language"];
                name: string;
                zone: string;
            };
        };
        Setup: {
            company?: string;
            currency?: string;
            /** @enum {string} */
            demo?: "none" | "small" | "medium";
            /** Format: email */
            email: string;
            language?: components["schemas"]["Language"];
            name: string;
            password: string;
            setup_token: string;
            zone?: string;
        };
        Share: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Person"] | null;
            id: components["schemas"]["Id"];
            /** @enum {string} */
            level: "read" | "edit";
            /** Format: date-time */
            until: string | null;
            with: {
                department?: components["schemas"]["Person"];
                user?: components["schemas"]["Person"];
            };
        };
        ShareCreate: {
            /** @enum {string} */
            level?: "read" | "edit";
            /** Format: date-time */
            until?: string | null;
            with: {
                department?: components["schemas"]["Id"];
                user?: components["schemas"]["Id"];
            };
        };
        SignIn: {
            code?: string;
            /** Format: email */
            email: string;
            password: string;
        };
        SignInLink: {
            /** Format: date-time */
            expires_at: string;
            link: string;
            token: string;
        };
        SlowRequest: {
            /** Format: date-time */
            at: string;
            milliseconds: number;
            name: string;
            route: string;
            statements: number;
            status: number;
            user: components["schemas"]["Person"] | null;
        };
        Source: {
            active?: boolean | null;
            can?: components["schemas"]["Can"];
            /** @enum {string|null} */
            channel?: "web_form" | "event" | "referral" | "advertisement" | "cold_list" | "partner" | "walk_in" | "phone" | "search" | "social" | "other" | null;
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            first_contact_days?: number | null;
            first_contact_hours?: number | null;
            /** @enum {string|null} */
            first_contact_kind?: "working" | "calendar" | null;
            /** Format: uuid */
            readonly id: string;
            name?: string | null;
            note?: string | null;
            parent?: components["schemas"]["Reference"] | null;
            position?: number | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        SourceCost: {
            amount?: number | null;
            amount_currency?: string | null;
            can?: components["schemas"]["Can"];
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            /** Format: date */
            from_date?: string | null;
            /** Format: uuid */
            readonly id: string;
            note?: string | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            source?: components["schemas"]["Reference"] | null;
            /** Format: date */
            to_date?: string | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        SourceCosts: {
            data: {
                own: {
                    [key: string]: number;
                };
                parent: string | null;
                source: {
                    id: components["schemas"]["Id"];
                    title: string;
                };
                total: {
                    [key: string]: number;
                };
            }[];
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        SpendLink: {
            code?: string;
            password: string;
            token: string;
        };
        Stage: {
            can?: components["schemas"]["Can"];
            checklist?: string | null;
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            expected_days?: number | null;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string|null} */
            kind?: "open" | "won" | "lost" | null;
            name?: string | null;
            pipeline?: components["schemas"]["Reference"] | null;
            position?: number | null;
            probability?: number | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        StageChange: {
            /** Format: date-time */
            readonly at?: string | null;
            readonly by?: components["schemas"]["Reference"] | null;
            can?: components["schemas"]["Can"];
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            readonly days?: number | null;
            readonly from_stage?: components["schemas"]["Reference"] | null;
            /** Format: uuid */
            readonly id: string;
            readonly name?: string | null;
            readonly opportunity?: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            readonly to_stage?: components["schemas"]["Reference"] | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        StatusChange: {
            /** Format: date-time */
            readonly at?: string | null;
            readonly by?: components["schemas"]["Reference"] | null;
            can?: components["schemas"]["Can"];
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            readonly days?: number | null;
            /** @enum {string|null} */
            readonly from?: "new" | "contacted" | "qualified" | "converted" | "unqualified" | null;
            /** Format: uuid */
            readonly id: string;
            readonly lead?: components["schemas"]["Reference"] | null;
            readonly name?: string | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            /** @enum {string|null} */
            readonly to?: "new" | "contacted" | "qualified" | "converted" | "unqualified" | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        StatusStay: {
            count: number;
            days: number;
            status: string;
            where: Value;
        };
        Timeline: {
            data: components["schemas"]["TimelineEntry"][];
            next: string | null;
        };
        TimelineEntry: {
            actor: components["schemas"]["Person"] | null;
            /** Format: date-time */
            at: string;
            changes?: components["schemas"]["Change"];
            done?: boolean;
            entity: string;
            id: components["schemas"]["Id"];
            kind: string;
            text?: string;
            title: string;
        };
        Today: {
            counts: {
                done: number;
                overdue: number;
                today: number;
                without_step: {
                    account: number;
                    lead: number;
                };
            };
            data: components["schemas"]["ToDo"][];
        };
        ToDo: {
            /** Format: date-time */
            due_at: string;
            /** @enum {string} */
            entity: "lead" | "account" | "activity" | "commitment";
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "first_contact" | "return" | "commitment" | "appointment" | "task" | "plan" | "follow_up" | "rhythm";
            /** Format: date-time */
            last_follow_up_at: string | null;
            lost_first: number;
            overdue_days: number;
            phone: string | null;
            reason: string;
            record: {
                /** @enum {string} */
                entity?: "lead" | "account";
                id?: components["schemas"]["Id"];
                title?: string | null;
            } | null;
            score: number | null;
            step: {
                goal?: string | null;
                kind?: string | null;
                talk_track?: string | null;
            } | null;
            subtitle: string | null;
            title: string | null;
        };
        Token: {
            address?: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string | null;
            id: components["schemas"]["Id"];
            /** Format: date-time */
            last_used_at: string | null;
            name: string;
            scopes: string[];
            start: string;
            token?: string;
        };
        Unmatched: {
            column: number;
            count: number;
            field: string;
            suggestions: string[];
            value: string;
        };
        User: {
            active?: boolean | null;
            can?: components["schemas"]["Can"];
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            department?: components["schemas"]["Reference"] | null;
            /** Format: email */
            email?: string | null;
            employee_number?: string | null;
            /** Format: uuid */
            readonly id: string;
            /** @enum {string|null} */
            language?: "zh-CN" | "zh-TW" | "en" | null;
            manager?: components["schemas"]["Reference"] | null;
            name?: string | null;
            phone?: string | null;
            position?: string | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            roles?: components["schemas"]["Id"][];
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
            zone?: string | null;
        };
        View: {
            can?: components["schemas"]["Can"];
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            definition?: Value;
            readonly department?: components["schemas"]["Reference"] | null;
            entity?: string | null;
            /** Format: uuid */
            readonly id: string;
            is_default?: boolean | null;
            /** @enum {string|null} */
            kind?: "list" | "board" | null;
            readonly masked?: string[];
            name?: string | null;
            owner?: components["schemas"]["Reference"] | null;
            pinned?: boolean | null;
            position?: number | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            /** @enum {string|null} */
            shared?: "private" | "team" | "all" | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        WebForm: {
            campaign?: string | null;
            can?: components["schemas"]["Can"];
            consent_required?: boolean | null;
            consent_text?: string | null;
            /** Format: date-time */
            readonly created_at?: string | null;
            readonly created_by?: components["schemas"]["Reference"] | null;
            files_allowed?: number | null;
            /** Format: uuid */
            readonly id: string;
            intro?: string | null;
            lead_owner?: components["schemas"]["Reference"] | null;
            name?: string | null;
            questions?: Value;
            /** Format: uri */
            redirect?: string | null;
            /** Format: date-time */
            readonly removed_at?: string | null;
            readonly slug?: string | null;
            source?: components["schemas"]["Reference"] | null;
            /** @enum {string|null} */
            state?: "draft" | "published" | "closed" | null;
            readonly submissions?: number | null;
            thanks?: string | null;
            title?: string | null;
            /** Format: date-time */
            readonly updated_at?: string | null;
            readonly updated_by?: components["schemas"]["Reference"] | null;
            readonly version: number;
        };
        Workspace: {
            currency: string;
            language: components["schemas"]["Language"];
            name: string;
            /** @enum {string} */
            second_factor: "optional" | "required";
            zone: string;
        };
        WorkspaceLink: {
            /** Format: date-time */
            expires_at: string;
            link: string;
            name: string;
            path: string;
        };
    };
    responses: {
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        actor: string;
        bom: boolean;
        busy_from: string;
        busy_to: string;
        by: string;
        cards: number;
        challenge: string;
        costs_from: string;
        costs_to: string;
        counted: boolean;
        cursor: string;
        entities: string;
        entity: string;
        equals: {
            [key: string]: string;
        };
        expand: string;
        field: string;
        fields: string;
        filter: string;
        form_language: string;
        format: "csv" | "xlsx";
        from: string;
        group: string;
        "Idempotency-Key": string;
        "If-Match": string;
        inline: 0 | 1;
        kind: string;
        kinds: string;
        limit: number;
        measures: string;
        name: string;
        order: string;
        overdue_by: "owner" | "department";
        own: boolean;
        page: number;
        pipeline: string;
        purge: boolean;
        q: string;
        rates_by: "owner" | "account";
        record: string;
        removed: boolean;
        request_state: "open" | "approved" | "refused";
        solution: string;
        sort: string;
        sum: string;
        to: string;
        today_limit: number;
        today_user: string;
        token: string;
        total: boolean;
        upload_name: string;
        user: string;
        users: string;
    };
    requestBodies: never;
    headers: {
        ETag: string;
        Location: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "records.list": {
        parameters: {
            query?: {
                cursor?: components["parameters"]["cursor"];
                equals?: components["parameters"]["equals"];
                expand?: components["parameters"]["expand"];
                fields?: components["parameters"]["fields"];
                filter?: components["parameters"]["filter"];
                limit?: components["parameters"]["limit"];
                page?: components["parameters"]["page"];
                q?: components["parameters"]["q"];
                removed?: components["parameters"]["removed"];
                sort?: components["parameters"]["sort"];
                total?: components["parameters"]["counted"];
            };
            header?: never;
            path: {
                entities: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordList"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "records.create": {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: components["parameters"]["Idempotency-Key"];
            };
            path: {
                entities: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordFields"];
            };
        };
        responses: {
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "records.get": {
        parameters: {
            query?: {
                expand?: components["parameters"]["expand"];
                removed?: components["parameters"]["removed"];
            };
            header?: never;
            path: {
                entities: string;
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "records.remove": {
        parameters: {
            query?: {
                purge?: components["parameters"]["purge"];
            };
            header?: {
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                entities: string;
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "records.update": {
        parameters: {
            query?: {
                expand?: components["parameters"]["expand"];
            };
            header?: {
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                entities: string;
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordFields"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "records.access": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entities: string;
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Access"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "records.files_list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entities: string;
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["File"][];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "records.files_add": {
        parameters: {
            query: {
                name: components["parameters"]["name"];
            };
            header?: never;
            path: {
                entities: string;
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": Value;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "records.history": {
        parameters: {
            query?: {
                cursor?: components["parameters"]["cursor"];
                field?: components["parameters"]["field"];
                kinds?: components["parameters"]["kinds"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                entities: string;
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["History"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "records.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entities: string;
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "records.shares": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entities: string;
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Share"][];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "records.share": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entities: string;
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareCreate"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Made"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "records.unshare": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entities: string;
                id: components["schemas"]["Id"];
                share: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "records.timeline": {
        parameters: {
            query?: {
                cursor?: components["parameters"]["cursor"];
                kinds?: components["parameters"]["kinds"];
                limit?: components["parameters"]["limit"];
                q?: components["parameters"]["q"];
            };
            header?: never;
            path: {
                entities: string;
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "records.aggregate": {
        parameters: {
            query?: {
                equals?: components["parameters"]["equals"];
                filter?: components["parameters"]["filter"];
                group?: components["parameters"]["group"];
                measures?: components["parameters"]["measures"];
                order?: components["parameters"]["order"];
                q?: components["parameters"]["q"];
                removed?: components["parameters"]["removed"];
                total?: components["parameters"]["total"];
            };
            header?: never;
            path: {
                entities: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Figures"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "records.board": {
        parameters: {
            query?: {
                cards?: components["parameters"]["cards"];
                equals?: components["parameters"]["equals"];
                expand?: components["parameters"]["expand"];
                field?: components["parameters"]["field"];
                fields?: components["parameters"]["fields"];
                filter?: components["parameters"]["filter"];
                q?: components["parameters"]["q"];
                sort?: components["parameters"]["sort"];
                sum?: components["parameters"]["sum"];
            };
            header?: never;
            path: {
                entities: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordBoard"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "records.bulk": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entities: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Bulk"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStarted"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "records.duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entities: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: Value;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Duplicates"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "records.export": {
        parameters: {
            query?: {
                bom?: components["parameters"]["bom"];
                equals?: components["parameters"]["equals"];
                fields?: components["parameters"]["fields"];
                filter?: components["parameters"]["filter"];
                format?: components["parameters"]["format"];
                q?: components["parameters"]["q"];
                sort?: components["parameters"]["sort"];
            };
            header?: never;
            path: {
                entities: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "records.imports_start": {
        parameters: {
            query: {
                name: components["parameters"]["name"];
            };
            header?: never;
            path: {
                entities: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": Value;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "records.query": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entities: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Query"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordList"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "access_log.list": {
        parameters: {
            query?: {
                cursor?: components["parameters"]["cursor"];
                from?: components["parameters"]["from"];
                kind?: components["parameters"]["kind"];
                limit?: components["parameters"]["limit"];
                q?: components["parameters"]["q"];
                to?: components["parameters"]["to"];
                user?: components["parameters"]["user"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AccessEntry"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "pools.extend_account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoreTime"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Id"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "pools.holdings_of_account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldByList"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "followups.plan_of_account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOfRecord"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "followups.start_account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanStart"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOfRecord"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "followups.stop_account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "followups.reply_account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOfRecord"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "followups.skip_account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOfRecord"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "pools.release_account": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PoolRelease"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pool: components["schemas"]["Person"] | null;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "followups.plan_many_accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanMany"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStarted"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "activities.complete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activity"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "activities.busy": {
        parameters: {
            query: {
                from: components["parameters"]["busy_from"];
                to: components["parameters"]["busy_to"];
                users: components["parameters"]["users"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Busy"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "administration.backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Backup"][];
                        folder: string | null;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "administration.backup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStarted"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "administration.download_backup": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "administration.remove_backup": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "administration.events": {
        parameters: {
            query?: {
                actor?: components["parameters"]["actor"];
                cursor?: components["parameters"]["cursor"];
                entity?: components["parameters"]["entity"];
                from?: components["parameters"]["from"];
                kind?: components["parameters"]["kind"];
                limit?: components["parameters"]["limit"];
                q?: components["parameters"]["q"];
                record?: components["parameters"]["record"];
                to?: components["parameters"]["to"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AuditEntry"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "administration.health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "administration.workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ServedWorkspace"][];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "administration.make_workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceLink"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "administration.workspace_link": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceLink"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "assignment.load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentLoad"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "assignment.rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentRehearsal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentRehearsed"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "calendar.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "calendar.change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "calendar.year": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CalendarYear"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYearSaid"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "followups.broken": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commitment"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "followups.kept": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    at?: string | null;
                    note?: string | null;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commitment"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "followups.open": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Commitment"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "followups.rates": {
        parameters: {
            query?: {
                by?: components["parameters"]["rates_by"];
                from?: components["parameters"]["from"];
                to?: components["parameters"]["to"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommitmentRates"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "demo.make": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    size?: "small" | "medium";
                };
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStarted"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "demo.remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStarted"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "entities.make": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRecordType"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        path: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "entities.drop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entity: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "entities.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entity: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordTypeDefinition"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        path: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "fields.make": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entity: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FieldDefinition"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "fields.drop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entity: string;
                field: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "fields.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entity: string;
                field: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FieldDefinition"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "fields.choice_looks": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entity: string;
                field: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoiceLooks"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "fields.choice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entity: string;
                field: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoiceDefinition"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        value: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "entities.arrange": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entity: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Layout"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "entities.as_described": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entity: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    events: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "pools.decide": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoreTimeDecision"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Id"];
                        state: string;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "files.download": {
        parameters: {
            query?: {
                inline?: components["parameters"]["inline"];
            };
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "files.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "followups.overdue": {
        parameters: {
            query?: {
                by?: components["parameters"]["overdue_by"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverdueFollowUps"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "followups.settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpSettings"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "followups.set_settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowUpSettings"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpSettings"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "sources.form": {
        parameters: {
            query?: {
                language?: components["parameters"]["form_language"];
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicForm"];
                };
            };
            400: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "sources.answer": {
        parameters: {
            query?: {
                language?: components["parameters"]["form_language"];
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormAnswer"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormAnswered"];
                };
            };
            400: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "sources.upload": {
        parameters: {
            query: {
                challenge: components["parameters"]["challenge"];
                name: components["parameters"]["upload_name"];
                solution: components["parameters"]["solution"];
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": Value;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormUpload"];
                };
            };
            400: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "imports.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ImportSummary"][];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "imports.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "imports.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportUpdate"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "imports.rehearse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStarted"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "imports.rejected": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "imports.run": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStarted"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "imports.undo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStarted"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "invitations.get": {
        parameters: {
            query: {
                token: components["parameters"]["token"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkOwner"];
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "invitations.use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpendLink"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "jobs.list": {
        parameters: {
            query?: {
                cursor?: components["parameters"]["cursor"];
                limit?: components["parameters"]["limit"];
                own?: components["parameters"]["own"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Job"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "jobs.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "jobs.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "jobs.undo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStarted"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "assignment.again": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accept?: boolean;
                    again?: boolean;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "leads.conversion": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversionProposal"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "leads.convert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Conversion"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Converted"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "leads.unconvert": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "pools.extend_lead": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoreTime"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: components["schemas"]["Id"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "pools.holdings_of_lead": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldByList"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "followups.plan": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOfRecord"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "followups.start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanStart"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOfRecord"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "followups.stop": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "followups.reply": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOfRecord"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "followups.skip": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    why: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanOfRecord"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "pools.release_lead": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PoolRelease"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        pool: components["schemas"]["Person"] | null;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "scoring.why": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreWhy"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "assignment.by_hand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ByHand"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ByHandDone"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "sources.capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Capture"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Lead"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "followups.plan_many_leads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanMany"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStarted"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "me.favorites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Marks"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "me.order_favorites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    order: {
                        entity?: string;
                        id: components["schemas"]["Id"];
                    }[];
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "me.add_favorite": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entity: string;
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "me.remove_favorite": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entity: string;
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "me.recent": {
        parameters: {
            query?: {
                entities?: components["parameters"]["entities"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Marks"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "me.opened": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entity: string;
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "me.settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            [key: string]: Value;
                        };
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "me.setting": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        value: Value;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "me.put_setting": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    value: Value;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "meta.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Meta"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "notifications.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    record?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        read: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "openapi.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: Value;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "opportunities.move": {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: components["parameters"]["If-Match"];
            };
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Move"];
            };
        };
        responses: {
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opportunity"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "opportunities.funnel": {
        parameters: {
            query?: {
                equals?: components["parameters"]["equals"];
                filter?: components["parameters"]["filter"];
                from?: components["parameters"]["from"];
                pipeline?: components["parameters"]["pipeline"];
                q?: components["parameters"]["q"];
                to?: components["parameters"]["to"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Funnel"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "password_resets.get": {
        parameters: {
            query: {
                token: components["parameters"]["token"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkOwner"];
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "password_resets.use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpendLink"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "pools.assign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PoolAssignment"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolAssigned"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "pools.claim": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PoolClaim"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolClaimed"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "pools.requests": {
        parameters: {
            query?: {
                state?: components["parameters"]["request_state"];
            };
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MoreTimeRequest"][];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "pools.rehearse": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PoolRehearsal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolRehearsed"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "pools.tonight": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolTonight"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "pools.mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["MyPool"][];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "results.leads": {
        parameters: {
            query?: {
                by?: components["parameters"]["by"];
                equals?: components["parameters"]["equals"];
                filter?: components["parameters"]["filter"];
                from?: components["parameters"]["from"];
                q?: components["parameters"]["q"];
                to?: components["parameters"]["to"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeadResults"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "scoring.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scoring"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "scoring.grades": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoreGrades"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scoring"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "scoring.recompute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStarted"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "scoring.rehearsal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScoreRehearsal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScoreRehearsed"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    search: {
        parameters: {
            query?: {
                entities?: components["parameters"]["entities"];
                limit?: components["parameters"]["limit"];
                q?: components["parameters"]["q"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "session.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "session.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "session.close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "session.update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    language?: components["schemas"]["Language"];
                    name?: string;
                    zone?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "session.password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    new: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "second_factor.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactor"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "second_factor.begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorEnrolment"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "second_factor.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        recovery_codes: string[];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "second_factor.remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    password: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "sessions.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OwnSession"][];
                        next: string | null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "sessions.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "setup.state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        needed: boolean;
                    };
                };
            };
            400: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "setup.run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Setup"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "sources.costs": {
        parameters: {
            query: {
                from: components["parameters"]["costs_from"];
                to: components["parameters"]["costs_to"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceCosts"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "followups.today": {
        parameters: {
            query?: {
                limit?: components["parameters"]["today_limit"];
                user?: components["parameters"]["today_user"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Today"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "tokens.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Token"][];
                        next: string | null;
                        total: number;
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "tokens.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    expires_at?: string | null;
                    name: string;
                    scopes: string[];
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "tokens.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "invitations.create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInLink"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "password_resets.create": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInLink"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "users.reset_second_factor": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "users.end_sessions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "workspace.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "workspace.change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    language?: components["schemas"]["Language"];
                    name?: string;
                    /** @enum {string} */
                    second_factor?: "optional" | "required";
                    zone?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    "workspaces.homes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["HomeWorkspace"][];
                    };
                };
            };
            400: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
}
