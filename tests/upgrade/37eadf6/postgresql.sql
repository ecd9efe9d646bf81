
\restrict VslAJrgbbOkCpcYJ01qENpaOe279DIVu1V90ejznrFEjcbM5QsijGrR2PELUZll
SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA keyuan_main;
CREATE FUNCTION keyuan_main.ky_bucket(unit text, day text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $_$
  SELECT CASE WHEN day !~ '^\d{4}-\d{2}-\d{2}$' THEN NULL ELSE CASE unit
    WHEN 'day' THEN day
    WHEN 'week' THEN to_char(make_date(left(day, 4)::int, substr(day, 6, 2)::int, substr(day, 9, 2)::int),
                             'IYYY"-W"IW')
    WHEN 'month' THEN left(day, 7)
    WHEN 'quarter' THEN left(day, 4) || '-Q' || (substr(day, 6, 2)::int + 2) / 3
    WHEN 'year' THEN left(day, 4)
  END END COLLATE "C"
$_$;
CREATE FUNCTION keyuan_main.ky_contains(list text, item text) RETURNS boolean
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
  SELECT position('|' || item || '|' IN list) > 0
$$;
CREATE FUNCTION keyuan_main.ky_day(ms bigint, zone text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    AS $$
  SELECT to_char((timestamp '1970-01-01' + ms * interval '1 millisecond')
                 AT TIME ZONE 'UTC' AT TIME ZONE zone, 'YYYY-MM-DD') COLLATE "C"
$$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE keyuan_main.access_log (
    seq bigint NOT NULL,
    at bigint NOT NULL,
    user_id uuid,
    kind text NOT NULL COLLATE pg_catalog."C",
    remote text NOT NULL COLLATE pg_catalog."C",
    agent text NOT NULL COLLATE pg_catalog."C",
    outcome text NOT NULL COLLATE pg_catalog."C",
    detail text NOT NULL COLLATE pg_catalog."C"
);
CREATE SEQUENCE keyuan_main.access_log_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE keyuan_main.access_log_seq_seq OWNED BY keyuan_main.access_log.seq;
CREATE TABLE keyuan_main.account (
    seq bigint NOT NULL,
    id uuid NOT NULL,
    version bigint,
    created_at bigint,
    created_by uuid,
    updated_at bigint,
    updated_by uuid,
    removed_at bigint,
    owner uuid,
    department uuid,
    name text COLLATE pg_catalog."C",
    short_name text COLLATE pg_catalog."C",
    number text COLLATE pg_catalog."C",
    kind text COLLATE pg_catalog."C",
    side text COLLATE pg_catalog."C",
    class text COLLATE pg_catalog."C",
    status text COLLATE pg_catalog."C",
    industry text COLLATE pg_catalog."C",
    region text COLLATE pg_catalog."C",
    source text COLLATE pg_catalog."C",
    parent uuid,
    credit_code text COLLATE pg_catalog."C",
    employees bigint,
    size text COLLATE pg_catalog."C",
    annual_revenue bigint,
    annual_revenue_currency text COLLATE pg_catalog."C",
    founded bigint,
    website text COLLATE pg_catalog."C",
    phone text COLLATE pg_catalog."C",
    email text COLLATE pg_catalog."C",
    address_country text COLLATE pg_catalog."C",
    address_province text COLLATE pg_catalog."C",
    address_city text COLLATE pg_catalog."C",
    address_district text COLLATE pg_catalog."C",
    address_street text COLLATE pg_catalog."C",
    address_postcode text COLLATE pg_catalog."C",
    needs_type text COLLATE pg_catalog."C",
    current_suppliers text COLLATE pg_catalog."C",
    purchase_intention text COLLATE pg_catalog."C",
    purchase_habits text COLLATE pg_catalog."C",
    expectations text COLLATE pg_catalog."C",
    last_follow_up_at bigint,
    next_follow_up_at bigint,
    description text COLLATE pg_catalog."C",
    name_sort bytea,
    x_credit text COLLATE pg_catalog."C"
);
CREATE SEQUENCE keyuan_main.account_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE keyuan_main.account_seq_seq OWNED BY keyuan_main.account.seq;
CREATE TABLE keyuan_main.activity (
    seq bigint NOT NULL,
    id uuid NOT NULL,
    version bigint,
    created_at bigint,
    created_by uuid,
    updated_at bigint,
    updated_by uuid,
    removed_at bigint,
    owner uuid,
    department uuid,
    kind text COLLATE pg_catalog."C",
    subject text COLLATE pg_catalog."C",
    channel text COLLATE pg_catalog."C",
    summary text COLLATE pg_catalog."C",
    signals text COLLATE pg_catalog."C",
    at bigint,
    next_step text COLLATE pg_catalog."C",
    next_step_at bigint,
    assignee uuid,
    due_at bigint,
    remind_at bigint,
    priority text COLLATE pg_catalog."C",
    done bigint,
    done_at bigint,
    account uuid,
    contact uuid,
    lead uuid,
    opportunity uuid,
    subject_sort bytea
);
CREATE SEQUENCE keyuan_main.activity_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE keyuan_main.activity_seq_seq OWNED BY keyuan_main.activity.seq;
CREATE TABLE keyuan_main.api_token (
    id uuid NOT NULL,
    token_hash bytea NOT NULL,
    user_id uuid NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    start text NOT NULL COLLATE pg_catalog."C",
    scope text NOT NULL COLLATE pg_catalog."C",
    created_at bigint NOT NULL,
    expires_at bigint,
    last_used bigint,
    remote text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE keyuan_main.contact (
    seq bigint NOT NULL,
    id uuid NOT NULL,
    version bigint,
    created_at bigint,
    created_by uuid,
    updated_at bigint,
    updated_by uuid,
    removed_at bigint,
    owner uuid,
    department uuid,
    name text COLLATE pg_catalog."C",
    family_name text COLLATE pg_catalog."C",
    given_name text COLLATE pg_catalog."C",
    salutation text COLLATE pg_catalog."C",
    account uuid,
    "position" text COLLATE pg_catalog."C",
    department_name text COLLATE pg_catalog."C",
    mobile text COLLATE pg_catalog."C",
    phone text COLLATE pg_catalog."C",
    email text COLLATE pg_catalog."C",
    other_email text COLLATE pg_catalog."C",
    wechat text COLLATE pg_catalog."C",
    gender text COLLATE pg_catalog."C",
    influence text COLLATE pg_catalog."C",
    attitude text COLLATE pg_catalog."C",
    buying_role text COLLATE pg_catalog."C",
    is_primary bigint,
    reports_to uuid,
    birthday text COLLATE pg_catalog."C",
    website text COLLATE pg_catalog."C",
    source text COLLATE pg_catalog."C",
    address_country text COLLATE pg_catalog."C",
    address_province text COLLATE pg_catalog."C",
    address_city text COLLATE pg_catalog."C",
    address_district text COLLATE pg_catalog."C",
    address_street text COLLATE pg_catalog."C",
    address_postcode text COLLATE pg_catalog."C",
    last_follow_up_at bigint,
    note text COLLATE pg_catalog."C",
    name_sort bytea
);
CREATE SEQUENCE keyuan_main.contact_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE keyuan_main.contact_seq_seq OWNED BY keyuan_main.contact.seq;
CREATE TABLE keyuan_main.counter (
    name text NOT NULL COLLATE pg_catalog."C",
    value bigint NOT NULL
);
CREATE TABLE keyuan_main.credential (
    user_id uuid NOT NULL,
    hash text NOT NULL COLLATE pg_catalog."C",
    changed_at bigint NOT NULL
);
CREATE TABLE keyuan_main.custom_description (
    seq bigint NOT NULL,
    entity text NOT NULL COLLATE pg_catalog."C",
    field text NOT NULL COLLATE pg_catalog."C",
    definition text NOT NULL COLLATE pg_catalog."C"
);
CREATE SEQUENCE keyuan_main.custom_description_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE keyuan_main.custom_description_seq_seq OWNED BY keyuan_main.custom_description.seq;
CREATE TABLE keyuan_main.department (
    seq bigint NOT NULL,
    id uuid NOT NULL,
    version bigint,
    created_at bigint,
    created_by uuid,
    updated_at bigint,
    updated_by uuid,
    removed_at bigint,
    name text COLLATE pg_catalog."C",
    parent uuid,
    head uuid,
    code text COLLATE pg_catalog."C",
    note text COLLATE pg_catalog."C",
    name_sort bytea
);
CREATE SEQUENCE keyuan_main.department_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE keyuan_main.department_seq_seq OWNED BY keyuan_main.department.seq;
CREATE TABLE keyuan_main.event (
    seq bigint NOT NULL,
    at bigint NOT NULL,
    actor uuid,
    via text NOT NULL COLLATE pg_catalog."C",
    entity text NOT NULL COLLATE pg_catalog."C",
    record uuid NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    version bigint NOT NULL,
    owner uuid,
    department uuid,
    changes text NOT NULL COLLATE pg_catalog."C",
    txn xid8 DEFAULT pg_current_xact_id() NOT NULL
);
CREATE SEQUENCE keyuan_main.event_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE keyuan_main.event_seq_seq OWNED BY keyuan_main.event.seq;
CREATE TABLE keyuan_main.file (
    seq bigint NOT NULL,
    id uuid NOT NULL,
    entity text NOT NULL COLLATE pg_catalog."C",
    record uuid NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    size bigint NOT NULL,
    sha256 text NOT NULL COLLATE pg_catalog."C",
    created_by uuid,
    created_at bigint NOT NULL,
    removed_at bigint
);
CREATE TABLE keyuan_main.file_piece (
    file uuid NOT NULL,
    part bigint NOT NULL,
    bytes bytea NOT NULL
);
CREATE SEQUENCE keyuan_main.file_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE keyuan_main.file_seq_seq OWNED BY keyuan_main.file.seq;
CREATE TABLE keyuan_main.idempotency (
    actor uuid NOT NULL,
    key text NOT NULL COLLATE pg_catalog."C",
    request text NOT NULL COLLATE pg_catalog."C",
    status bigint NOT NULL,
    answer text NOT NULL COLLATE pg_catalog."C",
    at bigint NOT NULL
);
CREATE TABLE keyuan_main.import (
    seq bigint NOT NULL,
    id uuid NOT NULL,
    entity text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    file_name text NOT NULL COLLATE pg_catalog."C",
    body text NOT NULL COLLATE pg_catalog."C",
    "position" bigint NOT NULL,
    job uuid,
    created_by uuid,
    created_at bigint NOT NULL
);
CREATE TABLE keyuan_main.import_piece (
    seq bigint NOT NULL,
    import uuid NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    bytes bytea NOT NULL
);
CREATE SEQUENCE keyuan_main.import_piece_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE keyuan_main.import_piece_seq_seq OWNED BY keyuan_main.import_piece.seq;
CREATE SEQUENCE keyuan_main.import_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE keyuan_main.import_seq_seq OWNED BY keyuan_main.import.seq;
CREATE TABLE keyuan_main.import_shape (
    entity text NOT NULL COLLATE pg_catalog."C",
    shape text NOT NULL COLLATE pg_catalog."C",
    mapping text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE keyuan_main.job (
    seq bigint NOT NULL,
    id uuid NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    args text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    done bigint DEFAULT 0 NOT NULL,
    total bigint DEFAULT 0 NOT NULL,
    result text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    error text DEFAULT ''::text NOT NULL COLLATE pg_catalog."C",
    run_at bigint NOT NULL,
    attempts bigint DEFAULT 0 NOT NULL,
    runner uuid,
    heartbeat bigint,
    cancel_asked bigint DEFAULT 0 NOT NULL,
    once text COLLATE pg_catalog."C",
    created_by uuid,
    created_at bigint NOT NULL,
    started_at bigint,
    finished_at bigint
);
CREATE SEQUENCE keyuan_main.job_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE keyuan_main.job_seq_seq OWNED BY keyuan_main.job.seq;
CREATE TABLE keyuan_main.lead (
    seq bigint NOT NULL,
    id uuid NOT NULL,
    version bigint,
    created_at bigint,
    created_by uuid,
    updated_at bigint,
    updated_by uuid,
    removed_at bigint,
    owner uuid,
    department uuid,
    name text COLLATE pg_catalog."C",
    company text COLLATE pg_catalog."C",
    "position" text COLLATE pg_catalog."C",
    number text COLLATE pg_catalog."C",
    mobile text COLLATE pg_catalog."C",
    phone text COLLATE pg_catalog."C",
    email text COLLATE pg_catalog."C",
    wechat text COLLATE pg_catalog."C",
    website text COLLATE pg_catalog."C",
    status text COLLATE pg_catalog."C",
    source text COLLATE pg_catalog."C",
    source_detail text COLLATE pg_catalog."C",
    cost bigint,
    cost_currency text COLLATE pg_catalog."C",
    rank text COLLATE pg_catalog."C",
    score bigint,
    industry text COLLATE pg_catalog."C",
    region text COLLATE pg_catalog."C",
    employees bigint,
    address_country text COLLATE pg_catalog."C",
    address_province text COLLATE pg_catalog."C",
    address_city text COLLATE pg_catalog."C",
    address_district text COLLATE pg_catalog."C",
    address_street text COLLATE pg_catalog."C",
    address_postcode text COLLATE pg_catalog."C",
    needs text COLLATE pg_catalog."C",
    budget bigint,
    budget_currency text COLLATE pg_catalog."C",
    next_follow_up_at bigint,
    last_follow_up_at bigint,
    lost_reason text COLLATE pg_catalog."C",
    converted_at bigint,
    converted_account uuid,
    converted_contact uuid,
    converted_opportunity uuid,
    description text COLLATE pg_catalog."C",
    name_sort bytea,
    x_nian_cai_gou_e bigint,
    x_nian_cai_gou_e_currency text COLLATE pg_catalog."C"
);
CREATE SEQUENCE keyuan_main.lead_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE keyuan_main.lead_seq_seq OWNED BY keyuan_main.lead.seq;
CREATE TABLE keyuan_main.migration (
    area text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    applied_at bigint NOT NULL
);
CREATE TABLE keyuan_main.opportunity (
    seq bigint NOT NULL,
    id uuid NOT NULL,
    version bigint,
    created_at bigint,
    created_by uuid,
    updated_at bigint,
    updated_by uuid,
    removed_at bigint,
    owner uuid,
    department uuid,
    name text COLLATE pg_catalog."C",
    number text COLLATE pg_catalog."C",
    account uuid,
    contact uuid,
    pipeline uuid,
    stage uuid,
    status text COLLATE pg_catalog."C",
    amount bigint,
    amount_currency text COLLATE pg_catalog."C",
    probability bigint,
    expected_close text COLLATE pg_catalog."C",
    engaged_on text COLLATE pg_catalog."C",
    closed_on text COLLATE pg_catalog."C",
    cycle_days bigint,
    source text COLLATE pg_catalog."C",
    product text COLLATE pg_catalog."C",
    competitor text COLLATE pg_catalog."C",
    lost_reason text COLLATE pg_catalog."C",
    lost_note text COLLATE pg_catalog."C",
    next_step text COLLATE pg_catalog."C",
    next_step_at bigint,
    last_follow_up_at bigint,
    stage_since bigint,
    description text COLLATE pg_catalog."C",
    name_sort bytea
);
CREATE SEQUENCE keyuan_main.opportunity_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE keyuan_main.opportunity_seq_seq OWNED BY keyuan_main.opportunity.seq;
CREATE TABLE keyuan_main.pipeline (
    seq bigint NOT NULL,
    id uuid NOT NULL,
    version bigint,
    created_at bigint,
    created_by uuid,
    updated_at bigint,
    updated_by uuid,
    removed_at bigint,
    name text COLLATE pg_catalog."C",
    is_default bigint,
    active bigint,
    "position" bigint,
    description text COLLATE pg_catalog."C",
    name_sort bytea
);
CREATE SEQUENCE keyuan_main.pipeline_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE keyuan_main.pipeline_seq_seq OWNED BY keyuan_main.pipeline.seq;
CREATE TABLE keyuan_main.recovery_code (
    user_id uuid NOT NULL,
    code_hash bytea NOT NULL
);
CREATE TABLE keyuan_main.relation (
    seq bigint NOT NULL,
    id uuid NOT NULL,
    version bigint,
    created_at bigint,
    created_by uuid,
    updated_at bigint,
    updated_by uuid,
    removed_at bigint,
    owner uuid,
    department uuid,
    number text COLLATE pg_catalog."C",
    kind text COLLATE pg_catalog."C",
    from_contact uuid,
    from_account uuid,
    to_contact uuid,
    to_account uuid,
    strength bigint,
    since text COLLATE pg_catalog."C",
    note text COLLATE pg_catalog."C"
);
CREATE SEQUENCE keyuan_main.relation_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE keyuan_main.relation_seq_seq OWNED BY keyuan_main.relation.seq;
CREATE TABLE keyuan_main.relay_position (
    name text NOT NULL COLLATE pg_catalog."C",
    txn xid8 DEFAULT pg_current_xact_id() NOT NULL,
    seq bigint NOT NULL
);
CREATE TABLE keyuan_main.role (
    seq bigint NOT NULL,
    id uuid NOT NULL,
    version bigint,
    created_at bigint,
    created_by uuid,
    updated_at bigint,
    updated_by uuid,
    removed_at bigint,
    title text COLLATE pg_catalog."C",
    name text COLLATE pg_catalog."C",
    rights text COLLATE pg_catalog."C",
    seeded bigint,
    note text COLLATE pg_catalog."C",
    title_sort bytea
);
CREATE SEQUENCE keyuan_main.role_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE keyuan_main.role_seq_seq OWNED BY keyuan_main.role.seq;
CREATE TABLE keyuan_main.schedule (
    name text NOT NULL COLLATE pg_catalog."C",
    next_at bigint NOT NULL
);
CREATE TABLE keyuan_main.search_account (
    seq bigint NOT NULL,
    tokens tsvector NOT NULL
);
ALTER TABLE ONLY keyuan_main.search_account ALTER COLUMN tokens SET STATISTICS 1000;
CREATE TABLE keyuan_main.search_activity (
    seq bigint NOT NULL,
    tokens tsvector NOT NULL
);
ALTER TABLE ONLY keyuan_main.search_activity ALTER COLUMN tokens SET STATISTICS 1000;
CREATE TABLE keyuan_main.search_contact (
    seq bigint NOT NULL,
    tokens tsvector NOT NULL
);
ALTER TABLE ONLY keyuan_main.search_contact ALTER COLUMN tokens SET STATISTICS 1000;
CREATE TABLE keyuan_main.search_department (
    seq bigint NOT NULL,
    tokens tsvector NOT NULL
);
ALTER TABLE ONLY keyuan_main.search_department ALTER COLUMN tokens SET STATISTICS 1000;
CREATE TABLE keyuan_main.search_lead (
    seq bigint NOT NULL,
    tokens tsvector NOT NULL
);
ALTER TABLE ONLY keyuan_main.search_lead ALTER COLUMN tokens SET STATISTICS 1000;
CREATE TABLE keyuan_main.search_opportunity (
    seq bigint NOT NULL,
    tokens tsvector NOT NULL
);
ALTER TABLE ONLY keyuan_main.search_opportunity ALTER COLUMN tokens SET STATISTICS 1000;
CREATE TABLE keyuan_main.search_pipeline (
    seq bigint NOT NULL,
    tokens tsvector NOT NULL
);
ALTER TABLE ONLY keyuan_main.search_pipeline ALTER COLUMN tokens SET STATISTICS 1000;
CREATE TABLE keyuan_main.search_relation (
    seq bigint NOT NULL,
    tokens tsvector NOT NULL
);
ALTER TABLE ONLY keyuan_main.search_relation ALTER COLUMN tokens SET STATISTICS 1000;
CREATE TABLE keyuan_main.search_role (
    seq bigint NOT NULL,
    tokens tsvector NOT NULL
);
ALTER TABLE ONLY keyuan_main.search_role ALTER COLUMN tokens SET STATISTICS 1000;
CREATE TABLE keyuan_main.search_stage (
    seq bigint NOT NULL,
    tokens tsvector NOT NULL
);
ALTER TABLE ONLY keyuan_main.search_stage ALTER COLUMN tokens SET STATISTICS 1000;
CREATE TABLE keyuan_main.search_stage_change (
    seq bigint NOT NULL,
    tokens tsvector NOT NULL
);
ALTER TABLE ONLY keyuan_main.search_stage_change ALTER COLUMN tokens SET STATISTICS 1000;
CREATE TABLE keyuan_main.search_user (
    seq bigint NOT NULL,
    tokens tsvector NOT NULL
);
ALTER TABLE ONLY keyuan_main.search_user ALTER COLUMN tokens SET STATISTICS 1000;
CREATE TABLE keyuan_main.search_view (
    seq bigint NOT NULL,
    tokens tsvector NOT NULL
);
ALTER TABLE ONLY keyuan_main.search_view ALTER COLUMN tokens SET STATISTICS 1000;
CREATE TABLE keyuan_main.second_factor (
    user_id uuid NOT NULL,
    secret bytea NOT NULL,
    created_at bigint NOT NULL,
    confirmed_at bigint,
    last_step bigint NOT NULL
);
CREATE TABLE keyuan_main.session (
    id uuid NOT NULL,
    token_hash bytea NOT NULL,
    user_id uuid NOT NULL,
    created_at bigint NOT NULL,
    last_seen bigint NOT NULL,
    remote text NOT NULL COLLATE pg_catalog."C",
    agent text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE keyuan_main.setting (
    name text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE keyuan_main.setup_token (
    token_hash bytea NOT NULL,
    purpose text NOT NULL COLLATE pg_catalog."C",
    user_id uuid NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL
);
CREATE TABLE keyuan_main.share (
    seq bigint NOT NULL,
    id uuid NOT NULL,
    entity text NOT NULL COLLATE pg_catalog."C",
    record uuid NOT NULL,
    grantee uuid NOT NULL,
    grantee_kind text NOT NULL COLLATE pg_catalog."C",
    level text NOT NULL COLLATE pg_catalog."C",
    until bigint,
    created_by uuid,
    created_at bigint NOT NULL
);
CREATE SEQUENCE keyuan_main.share_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE keyuan_main.share_seq_seq OWNED BY keyuan_main.share.seq;
CREATE TABLE keyuan_main.sign_in_attempt (
    who text NOT NULL COLLATE pg_catalog."C",
    failures bigint NOT NULL,
    last_at bigint NOT NULL
);
CREATE TABLE keyuan_main.stage (
    seq bigint NOT NULL,
    id uuid NOT NULL,
    version bigint,
    created_at bigint,
    created_by uuid,
    updated_at bigint,
    updated_by uuid,
    removed_at bigint,
    name text COLLATE pg_catalog."C",
    pipeline uuid,
    "position" bigint,
    kind text COLLATE pg_catalog."C",
    probability bigint,
    expected_days bigint,
    checklist text COLLATE pg_catalog."C",
    name_sort bytea
);
CREATE TABLE keyuan_main.stage_change (
    seq bigint NOT NULL,
    id uuid NOT NULL,
    version bigint,
    created_at bigint,
    created_by uuid,
    updated_at bigint,
    updated_by uuid,
    removed_at bigint,
    name text COLLATE pg_catalog."C",
    opportunity uuid,
    from_stage uuid,
    to_stage uuid,
    at bigint,
    by uuid,
    days bigint,
    name_sort bytea
);
CREATE SEQUENCE keyuan_main.stage_change_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE keyuan_main.stage_change_seq_seq OWNED BY keyuan_main.stage_change.seq;
CREATE SEQUENCE keyuan_main.stage_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE keyuan_main.stage_seq_seq OWNED BY keyuan_main.stage.seq;
CREATE TABLE keyuan_main."user" (
    seq bigint NOT NULL,
    id uuid NOT NULL,
    version bigint,
    created_at bigint,
    created_by uuid,
    updated_at bigint,
    updated_by uuid,
    removed_at bigint,
    name text COLLATE pg_catalog."C",
    email text COLLATE pg_catalog."C",
    phone text COLLATE pg_catalog."C",
    employee_number text COLLATE pg_catalog."C",
    department uuid,
    "position" text COLLATE pg_catalog."C",
    manager uuid,
    active bigint,
    language text COLLATE pg_catalog."C",
    zone text COLLATE pg_catalog."C",
    name_sort bytea
);
CREATE TABLE keyuan_main.user__roles (
    source uuid NOT NULL,
    target uuid NOT NULL
);
CREATE SEQUENCE keyuan_main.user_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE keyuan_main.user_seq_seq OWNED BY keyuan_main."user".seq;
CREATE TABLE keyuan_main.view (
    seq bigint NOT NULL,
    id uuid NOT NULL,
    version bigint,
    created_at bigint,
    created_by uuid,
    updated_at bigint,
    updated_by uuid,
    removed_at bigint,
    owner uuid,
    department uuid,
    name text COLLATE pg_catalog."C",
    entity text COLLATE pg_catalog."C",
    kind text COLLATE pg_catalog."C",
    definition text COLLATE pg_catalog."C",
    shared text COLLATE pg_catalog."C",
    name_sort bytea
);
CREATE SEQUENCE keyuan_main.view_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE keyuan_main.view_seq_seq OWNED BY keyuan_main.view.seq;
ALTER TABLE ONLY keyuan_main.access_log ALTER COLUMN seq SET DEFAULT nextval('keyuan_main.access_log_seq_seq'::regclass);
ALTER TABLE ONLY keyuan_main.account ALTER COLUMN seq SET DEFAULT nextval('keyuan_main.account_seq_seq'::regclass);
ALTER TABLE ONLY keyuan_main.activity ALTER COLUMN seq SET DEFAULT nextval('keyuan_main.activity_seq_seq'::regclass);
ALTER TABLE ONLY keyuan_main.contact ALTER COLUMN seq SET DEFAULT nextval('keyuan_main.contact_seq_seq'::regclass);
ALTER TABLE ONLY keyuan_main.custom_description ALTER COLUMN seq SET DEFAULT nextval('keyuan_main.custom_description_seq_seq'::regclass);
ALTER TABLE ONLY keyuan_main.department ALTER COLUMN seq SET DEFAULT nextval('keyuan_main.department_seq_seq'::regclass);
ALTER TABLE ONLY keyuan_main.event ALTER COLUMN seq SET DEFAULT nextval('keyuan_main.event_seq_seq'::regclass);
ALTER TABLE ONLY keyuan_main.file ALTER COLUMN seq SET DEFAULT nextval('keyuan_main.file_seq_seq'::regclass);
ALTER TABLE ONLY keyuan_main.import ALTER COLUMN seq SET DEFAULT nextval('keyuan_main.import_seq_seq'::regclass);
ALTER TABLE ONLY keyuan_main.import_piece ALTER COLUMN seq SET DEFAULT nextval('keyuan_main.import_piece_seq_seq'::regclass);
ALTER TABLE ONLY keyuan_main.job ALTER COLUMN seq SET DEFAULT nextval('keyuan_main.job_seq_seq'::regclass);
ALTER TABLE ONLY keyuan_main.lead ALTER COLUMN seq SET DEFAULT nextval('keyuan_main.lead_seq_seq'::regclass);
ALTER TABLE ONLY keyuan_main.opportunity ALTER COLUMN seq SET DEFAULT nextval('keyuan_main.opportunity_seq_seq'::regclass);
ALTER TABLE ONLY keyuan_main.pipeline ALTER COLUMN seq SET DEFAULT nextval('keyuan_main.pipeline_seq_seq'::regclass);
ALTER TABLE ONLY keyuan_main.relation ALTER COLUMN seq SET DEFAULT nextval('keyuan_main.relation_seq_seq'::regclass);
ALTER TABLE ONLY keyuan_main.role ALTER COLUMN seq SET DEFAULT nextval('keyuan_main.role_seq_seq'::regclass);
ALTER TABLE ONLY keyuan_main.share ALTER COLUMN seq SET DEFAULT nextval('keyuan_main.share_seq_seq'::regclass);
ALTER TABLE ONLY keyuan_main.stage ALTER COLUMN seq SET DEFAULT nextval('keyuan_main.stage_seq_seq'::regclass);
ALTER TABLE ONLY keyuan_main.stage_change ALTER COLUMN seq SET DEFAULT nextval('keyuan_main.stage_change_seq_seq'::regclass);
ALTER TABLE ONLY keyuan_main."user" ALTER COLUMN seq SET DEFAULT nextval('keyuan_main.user_seq_seq'::regclass);
ALTER TABLE ONLY keyuan_main.view ALTER COLUMN seq SET DEFAULT nextval('keyuan_main.view_seq_seq'::regclass);
INSERT INTO keyuan_main.access_log VALUES (1, 1795310553534, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'password', '', '', 'ok', '');
INSERT INTO keyuan_main.access_log VALUES (2, 1795310554801, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'sign_in', '127.0.0.1', '', 'ok', 'admin@example.com');
INSERT INTO keyuan_main.access_log VALUES (3, 1795310555833, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'token', '127.0.0.1', '', 'ok', 'report');
INSERT INTO keyuan_main.account VALUES (2, '01a200d9-11ec-7061-a3f5-180613f9962f', 2, 1795310555628, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555649, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '重庆长安软件', 'accountshortname2', 'A-000002', 'business', 'downstream', 'A', 'potential', 'manufacturing', 'east', 'referral', NULL, 'accountcreditcode2', 7002, 'micro', 987674300, 'CNY', 2100, 'https://accountwebsite2.example.com/', '+8613815380002', 'accountemail2@example.com', 'accountaddresscountry2', 'accountaddressprovince2', 'accountaddresscity2', 'accountaddressdistrict2', 'accountaddressstreet2', 'accountaddresspostco', 'price', 'accountcurrentsuppliers 2
第二行', 'high', 'accountpurchasehabits 2
第二行', 'accountexpectations 2
第二行', NULL, 1938992523000, 'accountdescription 2
第二行', '\x571e80d29d29502383436a09010a010a00', 'aaa');
INSERT INTO keyuan_main.account VALUES (3, '01a200d9-11ed-705f-a0d6-134a6972990a', 2, 1795310555629, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555652, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555652, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', 'accountname3', 'accountshortname3', 'A-000003', 'business', 'downstream', 'A', 'potential', 'manufacturing', 'east', 'referral', NULL, 'accountcreditcode3', 7003, 'micro', 987684300, 'CNY', 2100, 'https://accountwebsite3.example.com/', '+8613815380003', 'accountemail3@example.com', 'accountaddresscountry3', 'accountaddressprovince3', 'accountaddresscity3', 'accountaddressdistrict3', 'accountaddressstreet3', 'accountaddresspostco', 'price', 'accountcurrentsuppliers 3
第二行', 'high', 'accountpurchasehabits 3
第二行', 'accountexpectations 3
第二行', NULL, 1939078923000, 'accountdescription 3
第二行', '\xa8acacc4d0c2cec2a8c0b0190110011000', 'aaa');
INSERT INTO keyuan_main.account VALUES (1, '01a200d9-11e9-7044-bbd9-3f08d2db54ff', 2, 1795310555625, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555812, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', 'accountname1', 'accountshortname1', 'A-000001', 'business', 'downstream', 'A', 'potential', 'manufacturing', 'south', 'referral', NULL, 'accountcreditcode1', 7001, 'micro', 987664300, 'CNY', 2100, 'https://accountwebsite1.example.com/', '+8613815380001', 'accountemail1@example.com', 'accountaddresscountry1', 'accountaddressprovince1', 'accountaddresscity1', 'accountaddressdistrict1', 'accountaddressstreet1', 'accountaddresspostco', 'price', 'accountcurrentsuppliers 1
第二行', 'high', 'accountpurchasehabits 1
第二行', 'accountexpectations 1
第二行', 1939078923000, 1938992523000, 'accountdescription 1
第二行', '\xa8acacc4d0c2cec2a8c0b0150110011000', 'bb');
INSERT INTO keyuan_main.account VALUES (4, '01a200d9-12a8-7000-bf7f-612884d77a5d', 1, 1795310555816, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555816, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', 'leadcompany1', NULL, 'A-000004', 'business', 'downstream', NULL, 'potential', 'manufacturing', 'east', 'referral', NULL, NULL, 7001, NULL, NULL, 'CNY', NULL, 'https://leadwebsite1.example.com/', '+8613815380001', NULL, 'leadaddresscountry1', 'leadaddressprovince1', 'leadaddresscity1', 'leadaddressdistrict1', 'leadaddressstreet1', 'leadaddresspostcode1', NULL, NULL, NULL, NULL, NULL, 1939078923000, 1938992523000, NULL, '\xbeb0a8aeacc4c0c6a8c2d8150110011000', NULL);
INSERT INTO keyuan_main.activity VALUES (1, '01a200d9-126f-704a-acaf-cba51d9b097b', 1, 1795310555759, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555759, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', 'follow_up', 'activitysubject1', 'call', 'activitysummary 1
第二行', '|price|delivery|', 1938906123000, 'activitynextstep1', 1938906123000, '01a200d9-11c3-702a-9fe5-ad3ca51488b2', 1938906123000, 1938906123000, 'high', 1, 1938906123000, '01a200d9-11e9-7044-bbd9-3f08d2db54ff', '01a200d9-1206-700a-a130-5bd5b526f616', '01a200d9-1264-7011-b875-07472395a664', '01a200d9-124f-7015-b0aa-027c005e70c4', '\xa8acceb8d2b8ced8ccd0aabab0acce150114011400');
INSERT INTO keyuan_main.activity VALUES (2, '01a200d9-127d-7023-a2d9-550c3da2fc47', 2, 1795310555773, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555807, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', 'follow_up', '重庆长安软件', 'call', 'activitysummary 2
第二行', '|price|delivery|', 1938992523000, 'activitynextstep2', 1938992523000, '01a200d9-11c3-702a-9fe5-ad3ca51488b2', 1938992523000, 1938992523000, 'high', 1, 1938992523000, '01a200d9-11e9-7044-bbd9-3f08d2db54ff', '01a200d9-1206-700a-a130-5bd5b526f616', '01a200d9-1264-7011-b875-07472395a664', '01a200d9-124f-7015-b0aa-027c005e70c4', '\x571e80d29d29502383436a09010a010a00');
INSERT INTO keyuan_main.activity VALUES (3, '01a200d9-1287-706a-83b8-5ea5be1d6352', 2, 1795310555783, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555810, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555810, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', 'follow_up', 'activitysubject3', 'call', 'activitysummary 3
第二行', '|price|delivery|', 1939078923000, 'activitynextstep3', 1939078923000, '01a200d9-11c3-702a-9fe5-ad3ca51488b2', 1939078923000, 1939078923000, 'high', 1, 1939078923000, '01a200d9-11e9-7044-bbd9-3f08d2db54ff', '01a200d9-1206-700a-a130-5bd5b526f616', '01a200d9-1264-7011-b875-07472395a664', '01a200d9-124f-7015-b0aa-027c005e70c4', '\xa8acceb8d2b8ced8ccd0aabab0acce190114011400');
INSERT INTO keyuan_main.api_token VALUES ('01a200d9-12b8-7018-a870-8bb7f7cf0d75', '\x73db8c01471d6426dd20e421ae0c588f45d10c96fca20214d60a8aff6539b7df', '01a200d9-09ba-706e-b893-afbddd4e33ee', 'report', 'ky_aGNb', 'read', 1795310555832, NULL, NULL, '');
INSERT INTO keyuan_main.contact VALUES (2, '01a200d9-120d-7035-9266-7450f35937e7', 2, 1795310555661, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555674, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '重庆长安软件', 'contactfamilyname2', 'contactgivenname2', 'contactsalutation2', '01a200d9-11e9-7044-bbd9-3f08d2db54ff', 'contactposition2', 'contactdepartmentname2', '+8613816320002', '+8613815380002', 'contactemail2@example.com', 'contactotheremail2@example.com', 'contactwechat2', 'male', 'high', 'champion', 'decision_maker', 1, NULL, '2031-05-12', 'https://contactwebsite2.example.com/', 'referral', 'contactaddresscountry2', 'contactaddressprovince2', 'contactaddresscity2', 'contactaddressdistrict2', 'contactaddressstreet2', 'contactaddresspostco', NULL, 'contactnote 2
第二行', '\x571e80d29d29502383436a09010a010a00');
INSERT INTO keyuan_main.contact VALUES (3, '01a200d9-1216-7048-a165-9ade40b0ee4c', 2, 1795310555670, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555676, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555676, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', 'contactname3', 'contactfamilyname3', 'contactgivenname3', 'contactsalutation3', '01a200d9-11e9-7044-bbd9-3f08d2db54ff', 'contactposition3', 'contactdepartmentname3', '+8613816320003', '+8613815380003', 'contactemail3@example.com', 'contactotheremail3@example.com', 'contactwechat3', 'male', 'high', 'champion', 'decision_maker', 1, NULL, '2031-05-13', 'https://contactwebsite3.example.com/', 'referral', 'contactaddresscountry3', 'contactaddressprovince3', 'contactaddresscity3', 'contactaddressdistrict3', 'contactaddressstreet3', 'contactaddresspostco', NULL, 'contactnote 3
第二行', '\xacc4c2cea8accec2a8c0b0190110011000');
INSERT INTO keyuan_main.contact VALUES (1, '01a200d9-1206-700a-a130-5bd5b526f616', 1, 1795310555654, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555654, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', 'contactname1', 'contactfamilyname1', 'contactgivenname1', 'contactsalutation1', '01a200d9-11e9-7044-bbd9-3f08d2db54ff', 'contactposition1', 'contactdepartmentname1', '+8613816320001', '+8613815380001', 'contactemail1@example.com', 'contactotheremail1@example.com', 'contactwechat1', 'male', 'high', 'champion', 'decision_maker', 1, NULL, '2031-05-11', 'https://contactwebsite1.example.com/', 'referral', 'contactaddresscountry1', 'contactaddressprovince1', 'contactaddresscity1', 'contactaddressdistrict1', 'contactaddressstreet1', 'contactaddresspostco', 1939078923000, 'contactnote 1
第二行', '\xacc4c2cea8accec2a8c0b0150110011000');
INSERT INTO keyuan_main.contact VALUES (4, '01a200d9-12a9-7024-98eb-7d456dc24299', 1, 1795310555817, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555817, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', 'leadname1', NULL, NULL, NULL, '01a200d9-12a8-7000-bf7f-612884d77a5d', 'leadposition1', NULL, '+8613816320001', '+8613815380001', 'leademail1@example.com', NULL, 'leadwechat1', NULL, NULL, NULL, NULL, 1, NULL, NULL, NULL, 'referral', NULL, NULL, NULL, NULL, NULL, NULL, 1939078923000, NULL, '\xbeb0a8aec2a8c0b015010d010d00');
INSERT INTO keyuan_main.counter VALUES ('relation.number', 3);
INSERT INTO keyuan_main.counter VALUES ('lead.number', 3);
INSERT INTO keyuan_main.counter VALUES ('account.number', 4);
INSERT INTO keyuan_main.counter VALUES ('opportunity.number', 4);
INSERT INTO keyuan_main.credential VALUES ('01a200d9-09ba-706e-b893-afbddd4e33ee', '$argon2id$v=19$m=49152,t=8,p=1$rFQG2BDFyWymAxGyq+pY+g$jgsfzVYFZJVsBOgKyPijDEiTWAx+m5TlwCUlXzR+Cek', 1795310553533);
INSERT INTO keyuan_main.custom_description VALUES (1, 'account', 'x_credit', '{"choices":[{"label":{"en":"AAA","zh-CN":"AAA","zh-TW":"AAA"},"value":"aaa"},{"label":{"en":"BB","zh-CN":"BB","zh-TW":"BB"},"value":"bb"}],"label":{"en":"Credit","zh-CN":"信用等级","zh-TW":"信用等級"},"name":"x_credit","type":"choice"}');
INSERT INTO keyuan_main.custom_description VALUES (2, 'lead', 'x_nian_cai_gou_e', '{"label":{"en":"年采购额","zh-CN":"年采购额","zh-TW":"年采购额"},"name":"x_nian_cai_gou_e","type":"money"}');
INSERT INTO keyuan_main.department VALUES (1, '01a200d9-0999-7012-a309-da0f96d2383c', 1, 1795310553497, NULL, 1795310553497, NULL, NULL, 'Keyuan', NULL, NULL, NULL, NULL, '\xbcb0d8d0a8c2010a01dc0900');
INSERT INTO keyuan_main.department VALUES (2, '01a200d9-11d6-7013-b20e-7bb913012515', 1, 1795310555606, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555606, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, 'departmentname1', NULL, '01a200d9-11c3-702a-9fe5-ad3ca51488b2', 'departmentcode1', 'departmentnote 1
第二行', '\xaeb0c6a8cacec0b0c2cec2a8c0b0150113011300');
INSERT INTO keyuan_main.department VALUES (3, '01a200d9-11d9-707f-9d91-a4adf4836cf5', 2, 1795310555609, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555612, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '重庆长安软件', NULL, '01a200d9-11c3-702a-9fe5-ad3ca51488b2', 'departmentcode2', 'departmentnote 2
第二行', '\x571e80d29d29502383436a09010a010a00');
INSERT INTO keyuan_main.department VALUES (4, '01a200d9-11da-7033-b3fe-c830bf569833', 2, 1795310555610, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555613, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555613, 'departmentname3', NULL, '01a200d9-11c3-702a-9fe5-ad3ca51488b2', 'departmentcode3', 'departmentnote 3
第二行', '\xaeb0c6a8cacec0b0c2cec2a8c0b0190113011300');
INSERT INTO keyuan_main.event VALUES (1, 1795310553494, NULL, 'system', 'role', '01a200d9-0995-701a-b259-0f8c8ea348bc', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (2, 1795310553497, NULL, 'system', 'role', '01a200d9-0997-7061-afb4-8d4b245a3f27', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (3, 1795310553497, NULL, 'system', 'role', '01a200d9-0999-700e-8050-cc8743315c0a', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (4, 1795310553497, NULL, 'system', 'role', '01a200d9-0999-700f-9619-c451c2b9a496', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (5, 1795310553497, NULL, 'system', 'role', '01a200d9-0999-7010-b061-ac22e8bad84f', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (6, 1795310553497, NULL, 'system', 'role', '01a200d9-0999-7011-a66e-bd91182b60d0', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (7, 1795310553498, NULL, 'system', 'department', '01a200d9-0999-7012-a309-da0f96d2383c', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (8, 1795310553499, NULL, 'system', 'pipeline', '01a200d9-099a-7047-acf5-4dd7c3b3fb1b', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (9, 1795310553513, NULL, 'system', 'stage', '01a200d9-099b-7030-b37a-03c1e973a05f', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (10, 1795310553513, NULL, 'system', 'stage', '01a200d9-09a9-705f-ac1d-b433af863248', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (11, 1795310553513, NULL, 'system', 'stage', '01a200d9-09a9-7060-ace0-9be7a7377a65', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (12, 1795310553513, NULL, 'system', 'stage', '01a200d9-09a9-7061-9846-085a9787c03f', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (13, 1795310553514, NULL, 'system', 'stage', '01a200d9-09a9-7062-b1b6-eaade9909e44', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (14, 1795310553514, NULL, 'system', 'stage', '01a200d9-09aa-704c-ad06-bde7872e18b7', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (15, 1795310553514, NULL, 'system', 'stage', '01a200d9-09aa-704d-912d-5b2e6bf90763', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (16, 1795310553514, NULL, 'system', 'stage', '01a200d9-09aa-704e-8c36-48dc13a719eb', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (17, 1795310553514, NULL, 'system', 'stage', '01a200d9-09aa-704f-9b6d-1bf2c00462d1', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (18, 1795310553514, NULL, 'system', 'stage', '01a200d9-09aa-7050-bae9-a9773dfe67ca', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (19, 1795310553514, NULL, 'system', 'pipeline', '01a200d9-09aa-7051-bd09-ccf04c383295', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (20, 1795310553514, NULL, 'system', 'stage', '01a200d9-09aa-7052-90b0-09e9d59d77cc', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (21, 1795310553515, NULL, 'system', 'stage', '01a200d9-09aa-7053-997b-f6dfc4451589', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (22, 1795310553515, NULL, 'system', 'stage', '01a200d9-09ab-7008-8f71-9e3fbb4ddebb', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (23, 1795310553515, NULL, 'system', 'stage', '01a200d9-09ab-7009-9b77-31f46eed1cf6', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (24, 1795310553515, NULL, 'system', 'stage', '01a200d9-09ab-700a-bdab-4904ea9bc8f0', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (25, 1795310553515, NULL, 'system', 'stage', '01a200d9-09ab-700b-bb19-a4bffa6a7d13', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (26, 1795310553515, NULL, 'system', 'stage', '01a200d9-09ab-700c-8e87-e7af832c424e', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (27, 1795310553515, NULL, 'system', 'stage', '01a200d9-09ab-700d-abfa-1094450dc334', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (28, 1795310553515, NULL, 'system', 'stage', '01a200d9-09ab-700e-8d23-78b81f2b62fa', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (29, 1795310553515, NULL, 'system', 'stage', '01a200d9-09ab-700f-8d6c-6b27f096c117', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (30, 1795310553515, NULL, 'system', 'stage', '01a200d9-09ab-7010-a94a-9d91c3a54489', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (31, 1795310553515, NULL, 'system', 'stage', '01a200d9-09ab-7011-9b93-33f0543188d0', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (32, 1795310553515, NULL, 'system', 'pipeline', '01a200d9-09ab-7012-a5a0-7bff3d4e7128', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (33, 1795310553516, NULL, 'system', 'stage', '01a200d9-09ac-701e-a14d-e22139a6c146', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (34, 1795310553516, NULL, 'system', 'stage', '01a200d9-09ac-701f-9d3d-5cf827f48c1a', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (35, 1795310553516, NULL, 'system', 'stage', '01a200d9-09ac-7020-93b2-a75a4fb7fc56', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (36, 1795310553521, NULL, 'system', 'stage', '01a200d9-09ac-7021-a9c0-7047eee7053a', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (37, 1795310553525, NULL, 'system', 'stage', '01a200d9-09b5-704b-b9c1-e5945afde911', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (38, 1795310553525, NULL, 'system', 'stage', '01a200d9-09b5-704c-ba7b-ee1dd964858f', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (39, 1795310553525, NULL, 'system', 'stage', '01a200d9-09b5-704d-a086-f7c96bba4a41', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (40, 1795310553525, NULL, 'system', 'pipeline', '01a200d9-09b5-704e-bfab-6b981f16d51e', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (41, 1795310553525, NULL, 'system', 'stage', '01a200d9-09b5-704f-9d1f-877a3ac18079', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (42, 1795310553529, NULL, 'system', 'stage', '01a200d9-09b5-7050-b662-1520d3d46d0d', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (43, 1795310553529, NULL, 'system', 'stage', '01a200d9-09b9-7006-8b58-228ce1b3fc79', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (44, 1795310553529, NULL, 'system', 'stage', '01a200d9-09b9-7007-9090-b59f0c301526', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (45, 1795310553529, NULL, 'system', 'stage', '01a200d9-09b9-7008-bf4a-32da567fe4af', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (46, 1795310553529, NULL, 'system', 'stage', '01a200d9-09b9-7009-9f1d-345b852fcc3b', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (47, 1795310553533, NULL, 'system', 'user', '01a200d9-09ba-706e-b893-afbddd4e33ee', 'created', 1, NULL, NULL, '{}', '4126');
INSERT INTO keyuan_main.event VALUES (48, 1795310555538, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'role', '01a200d9-1189-705b-ab0b-1c29708011f1', 'created', 1, NULL, NULL, '{}', '4144');
INSERT INTO keyuan_main.event VALUES (49, 1795310555554, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'role', '01a200d9-119d-704e-9cad-5a751f393ddd', 'created', 1, NULL, NULL, '{}', '4146');
INSERT INTO keyuan_main.event VALUES (50, 1795310555581, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'role', '01a200d9-11b9-7069-91ac-390466880a6e', 'created', 1, NULL, NULL, '{}', '4148');
INSERT INTO keyuan_main.event VALUES (51, 1795310555584, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'role', '01a200d9-119d-704e-9cad-5a751f393ddd', 'updated', 2, NULL, NULL, '{"title":["roletitle2","重庆长安软件"]}', '4150');
INSERT INTO keyuan_main.event VALUES (52, 1795310555586, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'role', '01a200d9-11b9-7069-91ac-390466880a6e', 'removed', 2, NULL, NULL, '{}', '4151');
INSERT INTO keyuan_main.event VALUES (53, 1795310555587, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'user', '01a200d9-11c3-702a-9fe5-ad3ca51488b2', 'created', 1, NULL, NULL, '{}', '4153');
INSERT INTO keyuan_main.event VALUES (54, 1795310555590, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'user', '01a200d9-11c5-707d-985d-8518585a3280', 'created', 1, NULL, NULL, '{}', '4155');
INSERT INTO keyuan_main.event VALUES (55, 1795310555591, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'user', '01a200d9-11c7-7040-89a9-3bff44e60475', 'created', 1, NULL, NULL, '{}', '4157');
INSERT INTO keyuan_main.event VALUES (56, 1795310555593, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'user', '01a200d9-11c5-707d-985d-8518585a3280', 'updated', 2, NULL, NULL, '{"name":["username2","重庆长安软件"]}', '4159');
INSERT INTO keyuan_main.event VALUES (57, 1795310555605, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'user', '01a200d9-11c7-7040-89a9-3bff44e60475', 'removed', 2, NULL, NULL, '{}', '4161');
INSERT INTO keyuan_main.event VALUES (58, 1795310555607, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'department', '01a200d9-11d6-7013-b20e-7bb913012515', 'created', 1, NULL, NULL, '{}', '4163');
INSERT INTO keyuan_main.event VALUES (59, 1795310555609, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'department', '01a200d9-11d9-707f-9d91-a4adf4836cf5', 'created', 1, NULL, NULL, '{}', '4165');
INSERT INTO keyuan_main.event VALUES (60, 1795310555610, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'department', '01a200d9-11da-7033-b3fe-c830bf569833', 'created', 1, NULL, NULL, '{}', '4167');
INSERT INTO keyuan_main.event VALUES (61, 1795310555612, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'department', '01a200d9-11d9-707f-9d91-a4adf4836cf5', 'updated', 2, NULL, NULL, '{"name":["departmentname2","重庆长安软件"]}', '4169');
INSERT INTO keyuan_main.event VALUES (62, 1795310555613, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'department', '01a200d9-11da-7033-b3fe-c830bf569833', 'removed', 2, NULL, NULL, '{}', '4171');
INSERT INTO keyuan_main.event VALUES (63, 1795310555615, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'view', '01a200d9-11de-707b-9b8d-546aed586913', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4172');
INSERT INTO keyuan_main.event VALUES (64, 1795310555618, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'view', '01a200d9-11e2-7009-8f3d-4dd8de0b329a', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4175');
INSERT INTO keyuan_main.event VALUES (65, 1795310555620, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'view', '01a200d9-11e3-700a-83ae-090f624fce39', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4177');
INSERT INTO keyuan_main.event VALUES (66, 1795310555622, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'view', '01a200d9-11e2-7009-8f3d-4dd8de0b329a', 'updated', 2, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{"name":["viewname2","重庆长安软件"]}', '4179');
INSERT INTO keyuan_main.event VALUES (67, 1795310555623, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'view', '01a200d9-11e3-700a-83ae-090f624fce39', 'removed', 2, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4181');
INSERT INTO keyuan_main.event VALUES (68, 1795310555626, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'account', '01a200d9-11e9-7044-bbd9-3f08d2db54ff', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4183');
INSERT INTO keyuan_main.event VALUES (69, 1795310555628, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'account', '01a200d9-11ec-7061-a3f5-180613f9962f', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4185');
INSERT INTO keyuan_main.event VALUES (94, 1795310555741, NULL, 'web', 'stage_change', '01a200d9-125c-7000-a492-5a4a3ff015aa', 'created', 1, NULL, NULL, '{}', '4235');
INSERT INTO keyuan_main.event VALUES (95, 1795310555741, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'opportunity', '01a200d9-1259-704c-a136-faca86318c53', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4235');
INSERT INTO keyuan_main.event VALUES (96, 1795310555744, NULL, 'web', 'stage_change', '01a200d9-1260-7077-a46b-55b358ae8640', 'created', 1, NULL, NULL, '{}', '4236');
INSERT INTO keyuan_main.event VALUES (97, 1795310555744, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'opportunity', '01a200d9-125e-7031-8bf3-9b6a4c2cbd9c', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4236');
INSERT INTO keyuan_main.event VALUES (98, 1795310555746, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'opportunity', '01a200d9-1259-704c-a136-faca86318c53', 'updated', 2, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{"name":["opportunityname2","重庆长安软件"]}', '4237');
INSERT INTO keyuan_main.event VALUES (99, 1795310555747, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'opportunity', '01a200d9-125e-7031-8bf3-9b6a4c2cbd9c', 'removed', 2, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4238');
INSERT INTO keyuan_main.event VALUES (100, 1795310555750, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'lead', '01a200d9-1264-7011-b875-07472395a664', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4239');
INSERT INTO keyuan_main.event VALUES (101, 1795310555753, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'lead', '01a200d9-1268-7053-a281-8e87561cf8ac', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4240');
INSERT INTO keyuan_main.event VALUES (102, 1795310555754, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'lead', '01a200d9-126a-7069-8677-57f53ef95cf7', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4241');
INSERT INTO keyuan_main.event VALUES (103, 1795310555756, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'lead', '01a200d9-1268-7053-a281-8e87561cf8ac', 'updated', 2, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{"name":["leadname2","重庆长安软件"]}', '4242');
INSERT INTO keyuan_main.event VALUES (104, 1795310555758, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'lead', '01a200d9-126a-7069-8677-57f53ef95cf7', 'removed', 2, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4243');
INSERT INTO keyuan_main.event VALUES (105, 1795310555762, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'activity', '01a200d9-126f-704a-acaf-cba51d9b097b', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4244');
INSERT INTO keyuan_main.event VALUES (106, 1795310555781, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'activity', '01a200d9-127d-7023-a2d9-550c3da2fc47', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4246');
INSERT INTO keyuan_main.event VALUES (70, 1795310555633, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'account', '01a200d9-11ed-705f-a0d6-134a6972990a', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4188');
INSERT INTO keyuan_main.event VALUES (71, 1795310555650, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'account', '01a200d9-11ec-7061-a3f5-180613f9962f', 'updated', 2, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{"name":["accountname2","重庆长安软件"]}', '4190');
INSERT INTO keyuan_main.event VALUES (72, 1795310555652, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'account', '01a200d9-11ed-705f-a0d6-134a6972990a', 'removed', 2, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4192');
INSERT INTO keyuan_main.event VALUES (73, 1795310555660, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'contact', '01a200d9-1206-700a-a130-5bd5b526f616', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4194');
INSERT INTO keyuan_main.event VALUES (74, 1795310555662, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'contact', '01a200d9-120d-7035-9266-7450f35937e7', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4196');
INSERT INTO keyuan_main.event VALUES (75, 1795310555673, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'contact', '01a200d9-1216-7048-a165-9ade40b0ee4c', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4198');
INSERT INTO keyuan_main.event VALUES (76, 1795310555675, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'contact', '01a200d9-120d-7035-9266-7450f35937e7', 'updated', 2, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{"name":["contactname2","重庆长安软件"]}', '4200');
INSERT INTO keyuan_main.event VALUES (77, 1795310555676, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'contact', '01a200d9-1216-7048-a165-9ade40b0ee4c', 'removed', 2, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4202');
INSERT INTO keyuan_main.event VALUES (78, 1795310555685, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'relation', '01a200d9-121d-7055-af13-710f7d61f8ef', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4204');
INSERT INTO keyuan_main.event VALUES (79, 1795310555693, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'relation', '01a200d9-122c-7016-b8fd-e4ce4d9307fe', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4206');
INSERT INTO keyuan_main.event VALUES (80, 1795310555694, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'relation', '01a200d9-122e-707b-a708-3049f5ec7d42', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4208');
INSERT INTO keyuan_main.event VALUES (81, 1795310555698, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'relation', '01a200d9-122e-707b-a708-3049f5ec7d42', 'removed', 2, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4211');
INSERT INTO keyuan_main.event VALUES (82, 1795310555701, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'pipeline', '01a200d9-1233-7045-b8cb-035e72224b0f', 'created', 1, NULL, NULL, '{}', '4213');
INSERT INTO keyuan_main.event VALUES (83, 1795310555705, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'pipeline', '01a200d9-1236-7009-8896-5bd028deb7f4', 'created', 1, NULL, NULL, '{}', '4215');
INSERT INTO keyuan_main.event VALUES (84, 1795310555706, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'pipeline', '01a200d9-123a-705d-8e1b-2c3dd126d601', 'created', 1, NULL, NULL, '{}', '4217');
INSERT INTO keyuan_main.event VALUES (85, 1795310555707, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'pipeline', '01a200d9-1236-7009-8896-5bd028deb7f4', 'updated', 2, NULL, NULL, '{"name":["pipelinename2","重庆长安软件"]}', '4219');
INSERT INTO keyuan_main.event VALUES (86, 1795310555711, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'pipeline', '01a200d9-123a-705d-8e1b-2c3dd126d601', 'removed', 2, NULL, NULL, '{}', '4221');
INSERT INTO keyuan_main.event VALUES (87, 1795310555713, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'stage', '01a200d9-1240-7035-988b-a15d88fa7368', 'created', 1, NULL, NULL, '{}', '4223');
INSERT INTO keyuan_main.event VALUES (88, 1795310555718, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'stage', '01a200d9-1246-7074-89bd-1c90aa51eb52', 'created', 1, NULL, NULL, '{}', '4225');
INSERT INTO keyuan_main.event VALUES (89, 1795310555720, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'stage', '01a200d9-1247-706c-b305-a0c431ab4105', 'created', 1, NULL, NULL, '{}', '4227');
INSERT INTO keyuan_main.event VALUES (90, 1795310555721, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'stage', '01a200d9-1246-7074-89bd-1c90aa51eb52', 'updated', 2, NULL, NULL, '{"name":["stagename2","重庆长安软件"]}', '4229');
INSERT INTO keyuan_main.event VALUES (91, 1795310555726, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'stage', '01a200d9-1247-706c-b305-a0c431ab4105', 'removed', 2, NULL, NULL, '{}', '4231');
INSERT INTO keyuan_main.event VALUES (92, 1795310555735, NULL, 'web', 'stage_change', '01a200d9-1255-7069-b7b8-c51b61e6a37c', 'created', 1, NULL, NULL, '{}', '4233');
INSERT INTO keyuan_main.event VALUES (93, 1795310555735, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'opportunity', '01a200d9-124f-7015-b0aa-027c005e70c4', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4233');
INSERT INTO keyuan_main.event VALUES (107, 1795310555805, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'activity', '01a200d9-1287-706a-83b8-5ea5be1d6352', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4248');
INSERT INTO keyuan_main.event VALUES (108, 1795310555809, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'activity', '01a200d9-127d-7023-a2d9-550c3da2fc47', 'updated', 2, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{"subject":["activitysubject2","重庆长安软件"]}', '4249');
INSERT INTO keyuan_main.event VALUES (109, 1795310555810, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'activity', '01a200d9-1287-706a-83b8-5ea5be1d6352', 'removed', 2, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4252');
INSERT INTO keyuan_main.event VALUES (110, 1795310555812, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'account', '01a200d9-11e9-7044-bbd9-3f08d2db54ff', 'updated', 2, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{"region":["east","south"],"x_credit":["aaa","bb"]}', '4254');
INSERT INTO keyuan_main.event VALUES (111, 1795310555813, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'account', '01a200d9-11e9-7044-bbd9-3f08d2db54ff', 'shared', 2, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{"grantee":"01a200d9-11c3-702a-9fe5-ad3ca51488b2","level":"edit"}', '4256');
INSERT INTO keyuan_main.event VALUES (112, 1795310555815, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'account', '01a200d9-11e9-7044-bbd9-3f08d2db54ff', 'file_added', 2, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{"file":[null,"a.txt"]}', '4258');
INSERT INTO keyuan_main.event VALUES (113, 1795310555817, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'account', '01a200d9-12a8-7000-bf7f-612884d77a5d', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4260');
INSERT INTO keyuan_main.event VALUES (114, 1795310555829, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'contact', '01a200d9-12a9-7024-98eb-7d456dc24299', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4260');
INSERT INTO keyuan_main.event VALUES (115, 1795310555831, NULL, 'web', 'stage_change', '01a200d9-12b6-7009-a311-976c725468e4', 'created', 1, NULL, NULL, '{}', '4260');
INSERT INTO keyuan_main.event VALUES (116, 1795310555831, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'opportunity', '01a200d9-12b5-7034-b511-19a4aff387b2', 'created', 1, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{}', '4260');
INSERT INTO keyuan_main.event VALUES (117, 1795310555831, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'lead', '01a200d9-1264-7011-b875-07472395a664', 'updated', 2, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{"status":["new","converted"],"converted_at":[null,"2026-11-22T01:22:35.831Z"],"converted_account":[null,"01a200d9-12a8-7000-bf7f-612884d77a5d"],"converted_contact":[null,"01a200d9-12a9-7024-98eb-7d456dc24299"],"converted_opportunity":[null,"01a200d9-12b5-7034-b511-19a4aff387b2"]}', '4260');
INSERT INTO keyuan_main.event VALUES (118, 1795310555831, '01a200d9-09ba-706e-b893-afbddd4e33ee', 'web', 'lead', '01a200d9-1264-7011-b875-07472395a664', 'lead.converted', 2, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '{"account":{"id":"01a200d9-12a8-7000-bf7f-612884d77a5d","made":true},"contact":{"id":"01a200d9-12a9-7024-98eb-7d456dc24299","made":true},"opportunity":{"id":"01a200d9-12b5-7034-b511-19a4aff387b2","made":true}}', '4260');
INSERT INTO keyuan_main.file VALUES (1, '01a200d9-12a7-7039-b1a7-ccc5030ce5c9', 'account', '01a200d9-11e9-7044-bbd9-3f08d2db54ff', 'a.txt', 'text/plain; charset=utf-8', 14, '32c43a904abebdf59348e185d617638e8228f4dd8cf45f901a6bb4490ef4180e', '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555815, NULL);
INSERT INTO keyuan_main.file_piece VALUES ('01a200d9-12a7-7039-b1a7-ccc5030ce5c9', 0, '\xe585b1e8aea12031303020e58583');
INSERT INTO keyuan_main.lead VALUES (2, '01a200d9-1268-7053-a281-8e87561cf8ac', 2, 1795310555752, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555756, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '重庆长安软件', 'leadcompany2', 'leadposition2', 'L-000002', '+8613816320002', '+8613815380002', 'leademail2@example.com', 'leadwechat2', 'https://leadwebsite2.example.com/', 'new', 'referral', 'leadsourcedetail2', 987674300, 'CNY', 'A', NULL, 'manufacturing', 'east', 7002, 'leadaddresscountry2', 'leadaddressprovince2', 'leadaddresscity2', 'leadaddressdistrict2', 'leadaddressstreet2', 'leadaddresspostcode2', 'leadneeds 2
第二行', 987674300, 'CNY', 1938992523000, NULL, 'no_need', NULL, NULL, NULL, NULL, 'leaddescription 2
第二行', '\x571e80d29d29502383436a09010a010a00', 987674300, 'CNY');
INSERT INTO keyuan_main.lead VALUES (3, '01a200d9-126a-7069-8677-57f53ef95cf7', 2, 1795310555754, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555757, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555757, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', 'leadname3', 'leadcompany3', 'leadposition3', 'L-000003', '+8613816320003', '+8613815380003', 'leademail3@example.com', 'leadwechat3', 'https://leadwebsite3.example.com/', 'new', 'referral', 'leadsourcedetail3', 987684300, 'CNY', 'A', NULL, 'manufacturing', 'east', 7003, 'leadaddresscountry3', 'leadaddressprovince3', 'leadaddresscity3', 'leadaddressdistrict3', 'leadaddressstreet3', 'leadaddresspostcode3', 'leadneeds 3
第二行', 987684300, 'CNY', 1939078923000, NULL, 'no_need', NULL, NULL, NULL, NULL, 'leaddescription 3
第二行', '\xbeb0a8aec2a8c0b019010d010d00', 987684300, 'CNY');
INSERT INTO keyuan_main.lead VALUES (1, '01a200d9-1264-7011-b875-07472395a664', 2, 1795310555748, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555831, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', 'leadname1', 'leadcompany1', 'leadposition1', 'L-000001', '+8613816320001', '+8613815380001', 'leademail1@example.com', 'leadwechat1', 'https://leadwebsite1.example.com/', 'converted', 'referral', 'leadsourcedetail1', 987664300, 'CNY', 'A', NULL, 'manufacturing', 'east', 7001, 'leadaddresscountry1', 'leadaddressprovince1', 'leadaddresscity1', 'leadaddressdistrict1', 'leadaddressstreet1', 'leadaddresspostcode1', 'leadneeds 1
第二行', 987664300, 'CNY', 1938992523000, 1939078923000, 'no_need', 1795310555831, '01a200d9-12a8-7000-bf7f-612884d77a5d', '01a200d9-12a9-7024-98eb-7d456dc24299', '01a200d9-12b5-7034-b511-19a4aff387b2', 'leaddescription 1
第二行', '\xbeb0a8aec2a8c0b015010d010d00', 987664300, 'CNY');
INSERT INTO keyuan_main.migration VALUES ('auth', 'sign-in', 1795310551647);
INSERT INTO keyuan_main.migration VALUES ('auth', 'second factor', 1795310551655);
INSERT INTO keyuan_main.migration VALUES ('engine', 'event', 1795310551730);
INSERT INTO keyuan_main.migration VALUES ('engine', 'share', 1795310551735);
INSERT INTO keyuan_main.migration VALUES ('engine', 'counter', 1795310551736);
INSERT INTO keyuan_main.migration VALUES ('engine', 'setting', 1795310551738);
INSERT INTO keyuan_main.migration VALUES ('engine', 'custom_description', 1795310551751);
INSERT INTO keyuan_main.migration VALUES ('engine', 'idempotency', 1795310551752);
INSERT INTO keyuan_main.migration VALUES ('engine', 'file', 1795310551759);
INSERT INTO keyuan_main.migration VALUES ('jobs', '0001 job', 1795310552272);
INSERT INTO keyuan_main.migration VALUES ('jobs', '0002 relay', 1795310552280);
INSERT INTO keyuan_main.migration VALUES ('transfer', 'import', 1795310552307);
INSERT INTO keyuan_main.opportunity VALUES (2, '01a200d9-1259-704c-a136-faca86318c53', 2, 1795310555737, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555745, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '重庆长安软件', 'O-000002', '01a200d9-11e9-7044-bbd9-3f08d2db54ff', '01a200d9-1206-700a-a130-5bd5b526f616', '01a200d9-1233-7045-b8cb-035e72224b0f', '01a200d9-1240-7035-988b-a15d88fa7368', 'open', 987674300, 'CNY', 320000, '2031-05-12', '2031-05-12', NULL, NULL, 'referral', 'opportunityproduct2', 'opportunitycompetitor2', 'price', 'opportunitylostnote 2
第二行', 'opportunitynextstep2', 1938992523000, NULL, 1795310555737, 'opportunitydescription 2
第二行', '\x571e80d29d29502383436a09010a010a00');
INSERT INTO keyuan_main.opportunity VALUES (3, '01a200d9-125e-7031-8bf3-9b6a4c2cbd9c', 2, 1795310555742, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555747, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555747, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', 'opportunityname3', 'O-000003', '01a200d9-11e9-7044-bbd9-3f08d2db54ff', '01a200d9-1206-700a-a130-5bd5b526f616', '01a200d9-1233-7045-b8cb-035e72224b0f', '01a200d9-1240-7035-988b-a15d88fa7368', 'open', 987684300, 'CNY', 330000, '2031-05-13', '2031-05-13', NULL, NULL, 'referral', 'opportunityproduct3', 'opportunitycompetitor3', 'price', 'opportunitylostnote 3
第二行', 'opportunitynextstep3', 1939078923000, NULL, 1795310555742, 'opportunitydescription 3
第二行', '\xc4c6c6c4caced0c2b8ced8c2a8c0b0190114011400');
INSERT INTO keyuan_main.opportunity VALUES (1, '01a200d9-124f-7015-b0aa-027c005e70c4', 1, 1795310555727, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555727, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', 'opportunityname1', 'O-000001', '01a200d9-11e9-7044-bbd9-3f08d2db54ff', '01a200d9-1206-700a-a130-5bd5b526f616', '01a200d9-1233-7045-b8cb-035e72224b0f', '01a200d9-1240-7035-988b-a15d88fa7368', 'open', 987664300, 'CNY', 310000, '2031-05-11', '2031-05-11', NULL, NULL, 'referral', 'opportunityproduct1', 'opportunitycompetitor1', 'price', 'opportunitylostnote 1
第二行', 'opportunitynextstep1', 1938992523000, 1939078923000, 1795310555727, 'opportunitydescription 1
第二行', '\xc4c6c6c4caced0c2b8ced8c2a8c0b0150114011400');
INSERT INTO keyuan_main.opportunity VALUES (4, '01a200d9-12b5-7034-b511-19a4aff387b2', 1, 1795310555829, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555829, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', 'leadcompany1', 'O-000004', '01a200d9-12a8-7000-bf7f-612884d77a5d', '01a200d9-12a9-7024-98eb-7d456dc24299', '01a200d9-099a-7047-acf5-4dd7c3b3fb1b', '01a200d9-099b-7030-b37a-03c1e973a05f', 'open', 987664300, 'CNY', 50000, NULL, NULL, NULL, NULL, 'referral', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795310555829, 'leadneeds 1
第二行', '\xbeb0a8aeacc4c0c6a8c2d8150110011000');
INSERT INTO keyuan_main.pipeline VALUES (1, '01a200d9-099a-7047-acf5-4dd7c3b3fb1b', 1, 1795310553498, NULL, 1795310553498, NULL, NULL, '企业采购', 1, 1, 0, NULL, '\x7ec395fc543962170108010800');
INSERT INTO keyuan_main.pipeline VALUES (2, '01a200d9-09aa-7051-bd09-ccf04c383295', 1, 1795310553514, NULL, 1795310553514, NULL, NULL, '汽车零售', 0, 1, 1, NULL, '\x7ee155d4745486660108010800');
INSERT INTO keyuan_main.pipeline VALUES (3, '01a200d9-09ab-7012-a5a0-7bff3d4e7128', 1, 1795310553515, NULL, 1795310553515, NULL, NULL, '展会商机', 0, 1, 2, NULL, '\x9cea674484a068030108010800');
INSERT INTO keyuan_main.pipeline VALUES (4, '01a200d9-09b5-704e-bfab-6b981f16d51e', 1, 1795310553525, NULL, 1795310553525, NULL, NULL, '门店销售', 0, 1, 3, NULL, '\x77d95b69910f86660108010800');
INSERT INTO keyuan_main.pipeline VALUES (5, '01a200d9-1233-7045-b8cb-035e72224b0f', 1, 1795310555699, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555699, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, 'pipelinename1', 1, 1, 7001, 'pipelinedescription 1
第二行', '\xc6b8c6b0beb8c2b0c2a8c0b0150111011100');
INSERT INTO keyuan_main.pipeline VALUES (6, '01a200d9-1236-7009-8896-5bd028deb7f4', 2, 1795310555702, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555707, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '重庆长安软件', 1, 1, 7002, 'pipelinedescription 2
第二行', '\x571e80d29d29502383436a09010a010a00');
INSERT INTO keyuan_main.pipeline VALUES (7, '01a200d9-123a-705d-8e1b-2c3dd126d601', 2, 1795310555706, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555711, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555711, 'pipelinename3', 1, 1, 7003, 'pipelinedescription 3
第二行', '\xc6b8c6b0beb8c2b0c2a8c0b0190111011100');
INSERT INTO keyuan_main.relation VALUES (1, '01a200d9-121d-7055-af13-710f7d61f8ef', 1, 1795310555677, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555677, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', 'R-000001', 'reports_to', '01a200d9-1206-700a-a130-5bd5b526f616', '01a200d9-11e9-7044-bbd9-3f08d2db54ff', '01a200d9-1206-700a-a130-5bd5b526f616', '01a200d9-11e9-7044-bbd9-3f08d2db54ff', 5, '2031-05-11', 'relationnote 1
第二行');
INSERT INTO keyuan_main.relation VALUES (2, '01a200d9-122c-7016-b8fd-e4ce4d9307fe', 1, 1795310555692, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555692, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', 'R-000002', 'reports_to', '01a200d9-1206-700a-a130-5bd5b526f616', '01a200d9-11e9-7044-bbd9-3f08d2db54ff', '01a200d9-1206-700a-a130-5bd5b526f616', '01a200d9-11e9-7044-bbd9-3f08d2db54ff', 5, '2031-05-12', 'relationnote 2
第二行');
INSERT INTO keyuan_main.relation VALUES (3, '01a200d9-122e-707b-a708-3049f5ec7d42', 2, 1795310555694, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555697, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555697, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', 'R-000003', 'reports_to', '01a200d9-1206-700a-a130-5bd5b526f616', '01a200d9-11e9-7044-bbd9-3f08d2db54ff', '01a200d9-1206-700a-a130-5bd5b526f616', '01a200d9-11e9-7044-bbd9-3f08d2db54ff', 5, '2031-05-13', 'relationnote 3
第二行');
INSERT INTO keyuan_main.role VALUES (1, '01a200d9-0995-701a-b259-0f8c8ea348bc', 1, 1795310553493, NULL, 1795310553493, NULL, NULL, '管理员', 'administrator', '{"*":"all"}', 1, NULL, '\x62d272499aaf0107010700');
INSERT INTO keyuan_main.role VALUES (2, '01a200d9-0997-7061-afb4-8d4b245a3f27', 1, 1795310553495, NULL, 1795310553495, NULL, NULL, '总经理', 'general_manager', '{"account":{"bulk":"all","create":"all","export":"all","import":"all","read":"all","remove":"all","share":"all","update":"all"},"activity":{"bulk":"all","create":"all","export":"all","import":"all","read":"all","remove":"all","share":"all","update":"all"},"contact":{"bulk":"all","create":"all","export":"all","import":"all","read":"all","remove":"all","share":"all","update":"all"},"department":{"read":"all"},"lead":{"bulk":"all","create":"all","export":"all","import":"all","read":"all","remove":"all","share":"all","update":"all"},"opportunity":{"bulk":"all","create":"all","export":"all","import":"all","read":"all","remove":"all","share":"all","update":"all"},"pipeline":{"create":"all","read":"all","remove":"all","update":"all"},"relation":{"bulk":"all","create":"all","export":"all","import":"all","read":"all","remove":"all","share":"all","update":"all"},"role":{"read":"all"},"stage":{"create":"all","read":"all","remove":"all","update":"all"},"stage_change":{"export":"all","read":"all"},"user":{"read":"all"},"view":{"create":"own","read":"own","remove":"own","update":"own"}}', 1, NULL, '\xa1866c0c72490107010700');
INSERT INTO keyuan_main.role VALUES (3, '01a200d9-0999-700e-8050-cc8743315c0a', 1, 1795310553497, NULL, 1795310553497, NULL, NULL, '销售经理', 'sales_manager', '{"account":{"bulk":"department_and_below","create":"department_and_below","export":"department_and_below","import":"department_and_below","read":"department_and_below","remove":"department_and_below","share":"department_and_below","update":"department_and_below"},"activity":{"bulk":"department_and_below","create":"department_and_below","export":"department_and_below","import":"department_and_below","read":"department_and_below","remove":"department_and_below","share":"department_and_below","update":"department_and_below"},"contact":{"bulk":"department_and_below","create":"department_and_below","export":"department_and_below","import":"department_and_below","read":"department_and_below","remove":"department_and_below","share":"department_and_below","update":"department_and_below"},"department":{"read":"all"},"lead":{"bulk":"department_and_below","create":"department_and_below","export":"department_and_below","import":"department_and_below","read":"department_and_below","remove":"department_and_below","share":"department_and_below","update":"department_and_below"},"opportunity":{"bulk":"department_and_below","create":"department_and_below","export":"department_and_below","import":"department_and_below","read":"department_and_below","remove":"department_and_below","share":"department_and_below","update":"department_and_below"},"pipeline":{"read":"all"},"relation":{"bulk":"department_and_below","create":"department_and_below","export":"department_and_below","import":"department_and_below","read":"department_and_below","remove":"department_and_below","share":"department_and_below","update":"department_and_below"},"role":{"read":"all"},"stage":{"read":"all"},"user":{"read":"all"},"view":{"create":"own","read":"own","remove":"own","update":"own"}}', 1, NULL, '\x910f86666c0c72490108010800');
INSERT INTO keyuan_main.role VALUES (4, '01a200d9-0999-700f-9619-c451c2b9a496', 1, 1795310553497, NULL, 1795310553497, NULL, NULL, '销售', 'sales', '{"account":{"create":"own","read":"own_and_below","remove":"own","share":"own","update":"own_and_below"},"activity":{"create":"own","read":"own_and_below","remove":"own","share":"own","update":"own_and_below"},"contact":{"create":"own","read":"own_and_below","remove":"own","share":"own","update":"own_and_below"},"department":{"read":"all"},"lead":{"create":"own","read":"own_and_below","remove":"own","share":"own","update":"own_and_below"},"opportunity":{"create":"own","read":"own_and_below","remove":"own","share":"own","update":"own_and_below"},"pipeline":{"read":"all"},"relation":{"create":"own","read":"own_and_below","remove":"own","share":"own","update":"own_and_below"},"role":{"read":"all"},"stage":{"read":"all"},"user":{"read":"all"},"view":{"create":"own","read":"own","remove":"own","update":"own"}}', 1, NULL, '\x910f86660106010600');
INSERT INTO keyuan_main.role VALUES (5, '01a200d9-0999-7010-b061-ac22e8bad84f', 1, 1795310553497, NULL, 1795310553497, NULL, NULL, '客服', 'service', '{"account":{"read":"all"},"activity":{"create":"own","read":"all","remove":"own","update":"own"},"contact":{"create":"own","read":"all","update":"all"},"department":{"read":"all"},"lead":{"create":"own","read":"own","update":"own"},"pipeline":{"read":"all"},"relation":{"read":"all"},"role":{"read":"all"},"stage":{"read":"all"},"user":{"read":"all"},"view":{"create":"own","read":"own","remove":"own","update":"own"}}', 1, NULL, '\x6efd5fda0106010600');
INSERT INTO keyuan_main.role VALUES (6, '01a200d9-0999-7011-a66e-bd91182b60d0', 1, 1795310553497, NULL, 1795310553497, NULL, NULL, '只读', 'read_only', '{"account":{"read":"all"},"activity":{"read":"all"},"contact":{"read":"all"},"department":{"read":"all"},"lead":{"read":"all"},"opportunity":{"read":"all"},"pipeline":{"read":"all"},"relation":{"read":"all"},"role":{"read":"all"},"stage":{"read":"all"},"stage_change":{"read":"all"},"user":{"read":"all"},"view":{"create":"own","read":"own","remove":"own","update":"own"}}', 1, NULL, '\x9ea15c7c0106010600');
INSERT INTO keyuan_main.role VALUES (7, '01a200d9-1189-705b-ab0b-1c29708011f1', 1, 1795310555529, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555529, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, 'roletitle1', 'rolename1', '{}', NULL, 'rolenote 1
第二行', '\xcac4beb0ceb8cebeb015010e010e00');
INSERT INTO keyuan_main.role VALUES (8, '01a200d9-119d-704e-9cad-5a751f393ddd', 2, 1795310555549, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555584, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '重庆长安软件', 'rolename2', '{}', NULL, 'rolenote 2
第二行', '\x571e80d29d29502383436a09010a010a00');
INSERT INTO keyuan_main.role VALUES (9, '01a200d9-11b9-7069-91ac-390466880a6e', 2, 1795310555577, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555585, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555585, 'roletitle3', 'rolename3', '{}', NULL, 'rolenote 3
第二行', '\xcac4beb0ceb8cebeb019010e010e00');
INSERT INTO keyuan_main.schedule VALUES ('tidy', 1795314153539);
INSERT INTO keyuan_main.search_account VALUES (1, '''aa'' ''aa0'' ''aa00'' ''aac'' ''aacc'' ''c二'' ''c二行'' ''c第'' ''c第二'' ''c行'' ''d13815380001'' ''d8613815380001'' ''ea000001'' ''eaccountcreditcode1'' ''eaccountemail1examplecom'' ''eaccountname1'' ''eaccountshortname1'' ''g0'' ''g00'' ''g000'' ''g001'' ''g1'' ''ga'' ''ga00'' ''gac'' ''gacc'' ''gail'' ''game'' ''gamp'' ''gc'' ''gcco'' ''gco'' ''gcod'' ''gcom'' ''gcou'' ''gcre'' ''gde1'' ''gdit'' ''ge'' ''gedi'' ''gema'' ''gex'' ''gexa'' ''ghor'' ''gil1'' ''gitc'' ''gmai'' ''gme1'' ''gmpl'' ''gnam'' ''gntc'' ''gnte'' ''gntn'' ''gnts'' ''gode'' ''gort'' ''goun'' ''gple'' ''gred'' ''grtn'' ''gsho'' ''gtco'' ''gtcr'' ''gtem'' ''gtna'' ''gtsh'' ''gunt'' ''gxam'' ''o01a200d909ba706eb893afbddd4e33ee'' ''r1000835183168'' ''t138'' ''t861'' ''w1'' ''waccountcurrentsuppliers'' ''waccountdescription'' ''y'' ''z01a200d909997012a309da0f96d2383c''');
INSERT INTO keyuan_main.search_account VALUES (2, '''aa'' ''aa0'' ''aa00'' ''aac'' ''aacc'' ''ac'' ''acq'' ''acqc'' ''acqz'' ''az'' ''azq'' ''azqc'' ''azqz'' ''a重'' ''a重庆'' ''bchong'' ''bzhong'' ''c二'' ''c二行'' ''c件'' ''c安'' ''c安软'' ''c庆'' ''c庆长'' ''c第'' ''c第二'' ''c行'' ''c软'' ''c软件'' ''c重'' ''c重庆'' ''c长'' ''c长安'' ''d13815380002'' ''d8613815380002'' ''ea000002'' ''eaccountcreditcode2'' ''eaccountemail2examplecom'' ''eaccountshortname2'' ''e重庆长安软件'' ''fcqcarj'' ''fcqzarj'' ''fzqcarj'' ''fzqzarj'' ''g0'' ''g00'' ''g000'' ''g002'' ''g2'' ''ga'' ''ga00'' ''gac'' ''gacc'' ''gail'' ''game'' ''gamp'' ''gar'' ''garj'' ''gc'' ''gca'' ''gcar'' ''gcco'' ''gco'' ''gcod'' ''gcom'' ''gcou'' ''gcq'' ''gcqc'' ''gcqz'' ''gcre'' ''gde2'' ''gdit'' ''ge'' ''gedi'' ''gema'' ''gex'' ''gexa'' ''ghor'' ''gil2'' ''gitc'' ''gj'' ''gmai'' ''gme2'' ''gmpl'' ''gnam'' ''gntc'' ''gnte'' ''gnts'' ''gode'' ''gort'' ''goun'' ''gple'' ''gq'' ''gqc'' ''gqca'' ''gqz'' ''gqza'' ''gr'' ''gred'' ''grj'' ''grtn'' ''gsho'' ''gtco'' ''gtcr'' ''gtem'' ''gtna'' ''gtsh'' ''gunt'' ''gxam'' ''gz'' ''gza'' ''gzar'' ''gzq'' ''gzqc'' ''gzqz'' ''o01a200d909ba706eb893afbddd4e33ee'' ''pan'' ''pchang'' ''pchong'' ''pjian'' ''pqing'' ''pruan'' ''pzhang'' ''pzhong'' ''qanruan'' ''qchangan'' ''qchongqing'' ''qqingchang'' ''qqingzhang'' ''qruanjian'' ''qzhangan'' ''qzhongqing'' ''r2000835183168'' ''t138'' ''t861'' ''w2'' ''waccountcurrentsuppliers'' ''waccountdescription'' ''y'' ''z01a200d909997012a309da0f96d2383c''');
INSERT INTO keyuan_main.search_account VALUES (4, '''aa'' ''aa0'' ''aa00'' ''al'' ''ale'' ''alea'' ''d13815380001'' ''d8613815380001'' ''ea000004'' ''eleadcompany1'' ''g0'' ''g00'' ''g000'' ''g004'' ''ga'' ''ga00'' ''gadc'' ''gany'' ''gcom'' ''gdco'' ''gead'' ''gl'' ''gle'' ''glea'' ''gmpa'' ''gny1'' ''gomp'' ''gpan'' ''o01a200d909ba706eb893afbddd4e33ee'' ''r1000835183168'' ''t138'' ''t861'' ''y'' ''z01a200d909997012a309da0f96d2383c''');
INSERT INTO keyuan_main.search_activity VALUES (1, '''c二'' ''c二行'' ''c第'' ''c第二'' ''c行'' ''g1'' ''ga'' ''gac'' ''gact'' ''o01a200d909ba706eb893afbddd4e33ee'' ''w1'' ''wactivitysubject1'' ''wactivitysummary'' ''y'' ''z01a200d909997012a309da0f96d2383c''');
INSERT INTO keyuan_main.search_activity VALUES (2, '''c二'' ''c二行'' ''c件'' ''c安'' ''c安软'' ''c庆'' ''c庆长'' ''c第'' ''c第二'' ''c行'' ''c软'' ''c软件'' ''c重'' ''c重庆'' ''c长'' ''c长安'' ''g2'' ''ga'' ''gac'' ''gact'' ''o01a200d909ba706eb893afbddd4e33ee'' ''w2'' ''wactivitysummary'' ''y'' ''z01a200d909997012a309da0f96d2383c''');
INSERT INTO keyuan_main.search_contact VALUES (1, '''ac'' ''aco'' ''acon'' ''c二'' ''c二行'' ''c第'' ''c第二'' ''c行'' ''d13815380001'' ''d13816320001'' ''d8613815380001'' ''d8613816320001'' ''econtactemail1examplecom'' ''econtactname1'' ''econtactotheremail1examplecom'' ''econtactwechat1'' ''g1'' ''gact'' ''gail'' ''game'' ''gamp'' ''gat1'' ''gc'' ''gcha'' ''gco'' ''gcom'' ''gcon'' ''gcte'' ''gctn'' ''gcto'' ''gctw'' ''ge'' ''gech'' ''gema'' ''gere'' ''gex'' ''gexa'' ''ghat'' ''gher'' ''gil1'' ''gmai'' ''gme1'' ''gmpl'' ''gnam'' ''gnta'' ''gont'' ''goth'' ''gple'' ''grem'' ''gtac'' ''gtem'' ''gthe'' ''gtna'' ''gtot'' ''gtwe'' ''gwec'' ''gxam'' ''o01a200d909ba706eb893afbddd4e33ee'' ''r1000236183168'' ''r1000835183168'' ''t138'' ''t861'' ''w1'' ''wcontactnote'' ''wcontactposition1'' ''y'' ''z01a200d909997012a309da0f96d2383c''');
INSERT INTO keyuan_main.search_contact VALUES (2, '''ac'' ''aco'' ''acon'' ''acq'' ''acqc'' ''acqz'' ''az'' ''azq'' ''azqc'' ''azqz'' ''a重'' ''a重庆'' ''bchong'' ''bzhong'' ''c二'' ''c二行'' ''c件'' ''c安'' ''c安软'' ''c庆'' ''c庆长'' ''c第'' ''c第二'' ''c行'' ''c软'' ''c软件'' ''c重'' ''c重庆'' ''c长'' ''c长安'' ''d13815380002'' ''d13816320002'' ''d8613815380002'' ''d8613816320002'' ''econtactemail2examplecom'' ''econtactotheremail2examplecom'' ''econtactwechat2'' ''e重庆长安软件'' ''fcqcarj'' ''fcqzarj'' ''fzqcarj'' ''fzqzarj'' ''g2'' ''ga'' ''gact'' ''gail'' ''gamp'' ''gar'' ''garj'' ''gat2'' ''gc'' ''gca'' ''gcar'' ''gcha'' ''gco'' ''gcom'' ''gcon'' ''gcq'' ''gcqc'' ''gcqz'' ''gcte'' ''gcto'' ''gctw'' ''ge'' ''gech'' ''gema'' ''gere'' ''gex'' ''gexa'' ''ghat'' ''gher'' ''gil2'' ''gj'' ''gmai'' ''gmpl'' ''gnta'' ''gont'' ''goth'' ''gple'' ''gq'' ''gqc'' ''gqca'' ''gqz'' ''gqza'' ''gr'' ''grem'' ''grj'' ''gtac'' ''gtem'' ''gthe'' ''gtot'' ''gtwe'' ''gwec'' ''gxam'' ''gz'' ''gza'' ''gzar'' ''gzq'' ''gzqc'' ''gzqz'' ''o01a200d909ba706eb893afbddd4e33ee'' ''pan'' ''pchang'' ''pchong'' ''pjian'' ''pqing'' ''pruan'' ''pzhang'' ''pzhong'' ''qanruan'' ''qchangan'' ''qchongqing'' ''qqingchang'' ''qqingzhang'' ''qruanjian'' ''qzhangan'' ''qzhongqing'' ''r2000236183168'' ''r2000835183168'' ''t138'' ''t861'' ''w2'' ''wcontactnote'' ''wcontactposition2'' ''y'' ''z01a200d909997012a309da0f96d2383c''');
INSERT INTO keyuan_main.search_contact VALUES (4, '''al'' ''ale'' ''alea'' ''d13815380001'' ''d13816320001'' ''d8613815380001'' ''d8613816320001'' ''eleademail1examplecom'' ''eleadname1'' ''eleadwechat1'' ''gade'' ''gadn'' ''gadw'' ''gail'' ''game'' ''gamp'' ''gat1'' ''gc'' ''gcha'' ''gco'' ''gcom'' ''gdem'' ''gdna'' ''gdwe'' ''ge'' ''gead'' ''gech'' ''gema'' ''gex'' ''gexa'' ''ghat'' ''gil1'' ''gl'' ''gle'' ''glea'' ''gmai'' ''gme1'' ''gmpl'' ''gnam'' ''gple'' ''gwec'' ''gxam'' ''o01a200d909ba706eb893afbddd4e33ee'' ''r1000236183168'' ''r1000835183168'' ''t138'' ''t861'' ''wleadposition1'' ''y'' ''z01a200d909997012a309da0f96d2383c''');
INSERT INTO keyuan_main.search_department VALUES (1, '''ak'' ''ake'' ''akey'' ''ekeyuan'' ''geyu'' ''gk'' ''gke'' ''gkey'' ''guan'' ''gyua'' ''y''');
INSERT INTO keyuan_main.search_department VALUES (2, '''ad'' ''ade'' ''adep'' ''edepartmentcode1'' ''edepartmentname1'' ''game'' ''gart'' ''gcod'' ''gd'' ''gde'' ''gde1'' ''gdep'' ''gent'' ''gepa'' ''gme1'' ''gmen'' ''gnam'' ''gntc'' ''gntn'' ''gode'' ''gpar'' ''grtm'' ''gtco'' ''gtme'' ''gtna'' ''y''');
INSERT INTO keyuan_main.search_department VALUES (3, '''ac'' ''acq'' ''acqc'' ''acqz'' ''ad'' ''ade'' ''adep'' ''az'' ''azq'' ''azqc'' ''azqz'' ''a重'' ''a重庆'' ''bchong'' ''bzhong'' ''c件'' ''c安'' ''c安软'' ''c庆'' ''c庆长'' ''c软'' ''c软件'' ''c重'' ''c重庆'' ''c长'' ''c长安'' ''edepartmentcode2'' ''e重庆长安软件'' ''fcqcarj'' ''fcqzarj'' ''fzqcarj'' ''fzqzarj'' ''ga'' ''gar'' ''garj'' ''gart'' ''gc'' ''gca'' ''gcar'' ''gcod'' ''gcq'' ''gcqc'' ''gcqz'' ''gd'' ''gde'' ''gde2'' ''gdep'' ''gent'' ''gepa'' ''gj'' ''gmen'' ''gntc'' ''gode'' ''gpar'' ''gq'' ''gqc'' ''gqca'' ''gqz'' ''gqza'' ''gr'' ''grj'' ''grtm'' ''gtco'' ''gtme'' ''gz'' ''gza'' ''gzar'' ''gzq'' ''gzqc'' ''gzqz'' ''pan'' ''pchang'' ''pchong'' ''pjian'' ''pqing'' ''pruan'' ''pzhang'' ''pzhong'' ''qanruan'' ''qchangan'' ''qchongqing'' ''qqingchang'' ''qqingzhang'' ''qruanjian'' ''qzhangan'' ''qzhongqing'' ''y''');
INSERT INTO keyuan_main.search_lead VALUES (1, '''al'' ''al0'' ''al00'' ''ale'' ''alea'' ''c二'' ''c二行'' ''c第'' ''c第二'' ''c行'' ''d13815380001'' ''d13816320001'' ''d8613815380001'' ''d8613816320001'' ''el000001'' ''eleadcompany1'' ''eleademail1examplecom'' ''eleadname1'' ''eleadwechat1'' ''g0'' ''g00'' ''g000'' ''g001'' ''g1'' ''gadc'' ''gade'' ''gadn'' ''gadw'' ''gail'' ''game'' ''gamp'' ''gany'' ''gat1'' ''gc'' ''gcha'' ''gco'' ''gcom'' ''gdco'' ''gdem'' ''gdna'' ''gdwe'' ''ge'' ''gead'' ''gech'' ''gema'' ''gex'' ''gexa'' ''ghat'' ''gil1'' ''gl'' ''gl00'' ''gle'' ''glea'' ''gmai'' ''gme1'' ''gmpa'' ''gmpl'' ''gnam'' ''gny1'' ''gomp'' ''gpan'' ''gple'' ''gwec'' ''gxam'' ''o01a200d909ba706eb893afbddd4e33ee'' ''r1000236183168'' ''r1000835183168'' ''t138'' ''t861'' ''w1'' ''wleaddescription'' ''wleadneeds'' ''y'' ''z01a200d909997012a309da0f96d2383c''');
INSERT INTO keyuan_main.search_lead VALUES (2, '''ac'' ''acq'' ''acqc'' ''acqz'' ''al'' ''al0'' ''al00'' ''ale'' ''alea'' ''az'' ''azq'' ''azqc'' ''azqz'' ''a重'' ''a重庆'' ''bchong'' ''bzhong'' ''c二'' ''c二行'' ''c件'' ''c安'' ''c安软'' ''c庆'' ''c庆长'' ''c第'' ''c第二'' ''c行'' ''c软'' ''c软件'' ''c重'' ''c重庆'' ''c长'' ''c长安'' ''d13815380002'' ''d13816320002'' ''d8613815380002'' ''d8613816320002'' ''el000002'' ''eleadcompany2'' ''eleademail2examplecom'' ''eleadwechat2'' ''e重庆长安软件'' ''fcqcarj'' ''fcqzarj'' ''fzqcarj'' ''fzqzarj'' ''g0'' ''g00'' ''g000'' ''g002'' ''g2'' ''ga'' ''gadc'' ''gade'' ''gadw'' ''gail'' ''gamp'' ''gany'' ''gar'' ''garj'' ''gat2'' ''gc'' ''gca'' ''gcar'' ''gcha'' ''gco'' ''gcom'' ''gcq'' ''gcqc'' ''gcqz'' ''gdco'' ''gdem'' ''gdwe'' ''ge'' ''gead'' ''gech'' ''gema'' ''gex'' ''gexa'' ''ghat'' ''gil2'' ''gj'' ''gl'' ''gl00'' ''gle'' ''glea'' ''gmai'' ''gmpa'' ''gmpl'' ''gny2'' ''gomp'' ''gpan'' ''gple'' ''gq'' ''gqc'' ''gqca'' ''gqz'' ''gqza'' ''gr'' ''grj'' ''gwec'' ''gxam'' ''gz'' ''gza'' ''gzar'' ''gzq'' ''gzqc'' ''gzqz'' ''o01a200d909ba706eb893afbddd4e33ee'' ''pan'' ''pchang'' ''pchong'' ''pjian'' ''pqing'' ''pruan'' ''pzhang'' ''pzhong'' ''qanruan'' ''qchangan'' ''qchongqing'' ''qqingchang'' ''qqingzhang'' ''qruanjian'' ''qzhangan'' ''qzhongqing'' ''r2000236183168'' ''r2000835183168'' ''t138'' ''t861'' ''w2'' ''wleaddescription'' ''wleadneeds'' ''y'' ''z01a200d909997012a309da0f96d2383c''');
INSERT INTO keyuan_main.search_opportunity VALUES (1, '''ao'' ''ao0'' ''ao00'' ''aop'' ''aopp'' ''c二'' ''c二行'' ''c第'' ''c第二'' ''c行'' ''eo000001'' ''eopportunityname1'' ''g0'' ''g00'' ''g000'' ''g001'' ''g1'' ''game'' ''gity'' ''gme1'' ''gnam'' ''gnit'' ''go'' ''go00'' ''gop'' ''gopp'' ''gort'' ''gpor'' ''gppo'' ''grtu'' ''gtun'' ''gtyn'' ''guni'' ''gyna'' ''o01a200d909ba706eb893afbddd4e33ee'' ''w1'' ''wopportunitydescription'' ''wopportunityproduct1'' ''y'' ''z01a200d909997012a309da0f96d2383c''');
INSERT INTO keyuan_main.search_opportunity VALUES (2, '''ac'' ''acq'' ''acqc'' ''acqz'' ''ao'' ''ao0'' ''ao00'' ''az'' ''azq'' ''azqc'' ''azqz'' ''a重'' ''a重庆'' ''bchong'' ''bzhong'' ''c二'' ''c二行'' ''c件'' ''c安'' ''c安软'' ''c庆'' ''c庆长'' ''c第'' ''c第二'' ''c行'' ''c软'' ''c软件'' ''c重'' ''c重庆'' ''c长'' ''c长安'' ''eo000002'' ''e重庆长安软件'' ''fcqcarj'' ''fcqzarj'' ''fzqcarj'' ''fzqzarj'' ''g0'' ''g00'' ''g000'' ''g002'' ''g2'' ''ga'' ''gar'' ''garj'' ''gc'' ''gca'' ''gcar'' ''gcq'' ''gcqc'' ''gcqz'' ''gj'' ''go'' ''go00'' ''gop'' ''gopp'' ''gq'' ''gqc'' ''gqca'' ''gqz'' ''gqza'' ''gr'' ''grj'' ''gz'' ''gza'' ''gzar'' ''gzq'' ''gzqc'' ''gzqz'' ''o01a200d909ba706eb893afbddd4e33ee'' ''pan'' ''pchang'' ''pchong'' ''pjian'' ''pqing'' ''pruan'' ''pzhang'' ''pzhong'' ''qanruan'' ''qchangan'' ''qchongqing'' ''qqingchang'' ''qqingzhang'' ''qruanjian'' ''qzhangan'' ''qzhongqing'' ''w2'' ''wopportunitydescription'' ''wopportunityproduct2'' ''y'' ''z01a200d909997012a309da0f96d2383c''');
INSERT INTO keyuan_main.search_opportunity VALUES (4, '''al'' ''ale'' ''alea'' ''ao'' ''ao0'' ''ao00'' ''c二'' ''c二行'' ''c第'' ''c第二'' ''c行'' ''eleadcompany1'' ''eo000004'' ''g0'' ''g00'' ''g000'' ''g004'' ''g1'' ''gadc'' ''gany'' ''gcom'' ''gdco'' ''gead'' ''gl'' ''gle'' ''glea'' ''gmpa'' ''gny1'' ''go'' ''go00'' ''gomp'' ''gpan'' ''o01a200d909ba706eb893afbddd4e33ee'' ''w1'' ''wleadneeds'' ''y'' ''z01a200d909997012a309da0f96d2383c''');
INSERT INTO keyuan_main.search_pipeline VALUES (1, '''aq'' ''aqy'' ''aqyc'' ''a企'' ''a企业'' ''bqi'' ''c业'' ''c业采'' ''c企'' ''c企业'' ''c购'' ''c采'' ''c采购'' ''e企业采购'' ''fqycg'' ''gc'' ''gcg'' ''gg'' ''gq'' ''gqy'' ''gqyc'' ''gy'' ''gyc'' ''gycg'' ''pcai'' ''pgou'' ''pqi'' ''pye'' ''qcaigou'' ''qqiye'' ''qyecai'' ''y''');
INSERT INTO keyuan_main.search_pipeline VALUES (2, '''aq'' ''aqc'' ''aqcl'' ''aqj'' ''aqjl'' ''a汽'' ''a汽车'' ''bqi'' ''c售'' ''c汽'' ''c汽车'' ''c车'' ''c车零'' ''c零'' ''c零售'' ''e汽车零售'' ''fqcls'' ''fqjls'' ''gc'' ''gcl'' ''gcls'' ''gj'' ''gjl'' ''gjls'' ''gl'' ''gls'' ''gq'' ''gqc'' ''gqcl'' ''gqj'' ''gqjl'' ''gs'' ''pche'' ''pju'' ''pling'' ''pqi'' ''pshou'' ''qcheling'' ''qjuling'' ''qlingshou'' ''qqiche'' ''qqiju'' ''y''');
INSERT INTO keyuan_main.search_pipeline VALUES (3, '''az'' ''azh'' ''azhs'' ''azk'' ''azks'' ''a展'' ''a展会'' ''bzhan'' ''c会'' ''c会商'' ''c商'' ''c商机'' ''c展'' ''c展会'' ''c机'' ''e展会商机'' ''fzhsj'' ''fzksj'' ''gh'' ''ghs'' ''ghsj'' ''gj'' ''gk'' ''gks'' ''gksj'' ''gs'' ''gsj'' ''gz'' ''gzh'' ''gzhs'' ''gzk'' ''gzks'' ''phui'' ''pji'' ''pkuai'' ''pshang'' ''pzhan'' ''qhuishang'' ''qkuaishang'' ''qshangji'' ''qzhanhui'' ''qzhankuai'' ''y''');
INSERT INTO keyuan_main.search_pipeline VALUES (4, '''am'' ''amd'' ''amdx'' ''a门'' ''a门店'' ''bmen'' ''c售'' ''c店'' ''c店销'' ''c销'' ''c销售'' ''c门'' ''c门店'' ''e门店销售'' ''fmdxs'' ''gd'' ''gdx'' ''gdxs'' ''gm'' ''gmd'' ''gmdx'' ''gs'' ''gx'' ''gxs'' ''pdian'' ''pmen'' ''pshou'' ''pxiao'' ''qdianxiao'' ''qmendian'' ''qxiaoshou'' ''y''');
INSERT INTO keyuan_main.search_pipeline VALUES (5, '''ap'' ''api'' ''apip'' ''epipelinename1'' ''game'' ''geli'' ''gena'' ''gine'' ''gipe'' ''glin'' ''gme1'' ''gnam'' ''gnen'' ''gp'' ''gpel'' ''gpi'' ''gpip'' ''y''');
INSERT INTO keyuan_main.search_pipeline VALUES (6, '''ac'' ''acq'' ''acqc'' ''acqz'' ''az'' ''azq'' ''azqc'' ''azqz'' ''a重'' ''a重庆'' ''bchong'' ''bzhong'' ''c件'' ''c安'' ''c安软'' ''c庆'' ''c庆长'' ''c软'' ''c软件'' ''c重'' ''c重庆'' ''c长'' ''c长安'' ''e重庆长安软件'' ''fcqcarj'' ''fcqzarj'' ''fzqcarj'' ''fzqzarj'' ''ga'' ''gar'' ''garj'' ''gc'' ''gca'' ''gcar'' ''gcq'' ''gcqc'' ''gcqz'' ''gj'' ''gq'' ''gqc'' ''gqca'' ''gqz'' ''gqza'' ''gr'' ''grj'' ''gz'' ''gza'' ''gzar'' ''gzq'' ''gzqc'' ''gzqz'' ''pan'' ''pchang'' ''pchong'' ''pjian'' ''pqing'' ''pruan'' ''pzhang'' ''pzhong'' ''qanruan'' ''qchangan'' ''qchongqing'' ''qqingchang'' ''qqingzhang'' ''qruanjian'' ''qzhangan'' ''qzhongqing'' ''y''');
INSERT INTO keyuan_main.search_relation VALUES (1, '''ar'' ''ar0'' ''ar00'' ''er000001'' ''g0'' ''g00'' ''g000'' ''g001'' ''gr'' ''gr00'' ''o01a200d909ba706eb893afbddd4e33ee'' ''y'' ''z01a200d909997012a309da0f96d2383c''');
INSERT INTO keyuan_main.search_relation VALUES (2, '''ar'' ''ar0'' ''ar00'' ''er000002'' ''g0'' ''g00'' ''g000'' ''g002'' ''gr'' ''gr00'' ''o01a200d909ba706eb893afbddd4e33ee'' ''y'' ''z01a200d909997012a309da0f96d2383c''');
INSERT INTO keyuan_main.search_role VALUES (1, '''aa'' ''aad'' ''aadm'' ''ag'' ''agl'' ''agly'' ''a管'' ''a管理'' ''bguan'' ''c员'' ''c理'' ''c理员'' ''c管'' ''c管理'' ''eadministrator'' ''e管理员'' ''fgly'' ''ga'' ''gad'' ''gadm'' ''gato'' ''gdmi'' ''gg'' ''ggl'' ''ggly'' ''gini'' ''gist'' ''gl'' ''gly'' ''gmin'' ''gnis'' ''grat'' ''gstr'' ''gtor'' ''gtra'' ''gy'' ''pguan'' ''pli'' ''pyuan'' ''pyun'' ''qguanli'' ''qliyuan'' ''qliyun'' ''y''');
INSERT INTO keyuan_main.search_role VALUES (2, '''ag'' ''age'' ''agen'' ''az'' ''azj'' ''azjl'' ''a总'' ''a总经'' ''bzong'' ''c总'' ''c总经'' ''c理'' ''c经'' ''c经理'' ''egeneralmanager'' ''e总经理'' ''fzjl'' ''gage'' ''galm'' ''gana'' ''gene'' ''gera'' ''gg'' ''gge'' ''ggen'' ''gger'' ''gj'' ''gjl'' ''gl'' ''glma'' ''gm'' ''gma'' ''gman'' ''gnag'' ''gner'' ''gral'' ''gz'' ''gzj'' ''gzjl'' ''pjing'' ''pli'' ''pzong'' ''qjingli'' ''qzongjing'' ''y''');
INSERT INTO keyuan_main.search_role VALUES (3, '''as'' ''asa'' ''asal'' ''ax'' ''axs'' ''axsj'' ''a销'' ''a销售'' ''bxiao'' ''c售'' ''c售经'' ''c理'' ''c经'' ''c经理'' ''c销'' ''c销售'' ''esalesmanager'' ''e销售经理'' ''fxsjl'' ''gage'' ''gale'' ''gana'' ''gesm'' ''gger'' ''gj'' ''gjl'' ''gl'' ''gles'' ''gm'' ''gma'' ''gman'' ''gnag'' ''gs'' ''gsa'' ''gsal'' ''gsj'' ''gsjl'' ''gsma'' ''gx'' ''gxs'' ''gxsj'' ''pjing'' ''pli'' ''pshou'' ''pxiao'' ''qjingli'' ''qshoujing'' ''qxiaoshou'' ''y''');
INSERT INTO keyuan_main.search_role VALUES (4, '''as'' ''asa'' ''asal'' ''ax'' ''axs'' ''a销'' ''a销售'' ''bxiao'' ''c售'' ''c销'' ''c销售'' ''esales'' ''e销售'' ''fxs'' ''gale'' ''gles'' ''gs'' ''gsa'' ''gsal'' ''gx'' ''gxs'' ''pshou'' ''pxiao'' ''qxiaoshou'' ''y''');
INSERT INTO keyuan_main.search_role VALUES (5, '''ak'' ''akf'' ''as'' ''ase'' ''aser'' ''a客'' ''a客服'' ''bke'' ''c客'' ''c客服'' ''c服'' ''eservice'' ''e客服'' ''fkf'' ''gerv'' ''gf'' ''gice'' ''gk'' ''gkf'' ''grvi'' ''gs'' ''gse'' ''gser'' ''gvic'' ''pfu'' ''pke'' ''qkefu'' ''y''');
INSERT INTO keyuan_main.search_role VALUES (6, '''ar'' ''are'' ''area'' ''az'' ''azd'' ''a只'' ''a只读'' ''bzhi'' ''c只'' ''c只读'' ''c读'' ''ereadonly'' ''e只读'' ''fzd'' ''gado'' ''gd'' ''gdon'' ''gead'' ''gnly'' ''go'' ''gon'' ''gonl'' ''gr'' ''gre'' ''grea'' ''gz'' ''gzd'' ''pdou'' ''pdu'' ''pzhi'' ''qzhidou'' ''qzhidu'' ''y''');
INSERT INTO keyuan_main.search_role VALUES (7, '''ar'' ''aro'' ''arol'' ''erolename1'' ''eroletitle1'' ''game'' ''gena'' ''geti'' ''gitl'' ''gle1'' ''glen'' ''glet'' ''gme1'' ''gnam'' ''gole'' ''gr'' ''gro'' ''grol'' ''gtit'' ''gtle'' ''y''');
INSERT INTO keyuan_main.search_role VALUES (8, '''ac'' ''acq'' ''acqc'' ''acqz'' ''ar'' ''aro'' ''arol'' ''az'' ''azq'' ''azqc'' ''azqz'' ''a重'' ''a重庆'' ''bchong'' ''bzhong'' ''c件'' ''c安'' ''c安软'' ''c庆'' ''c庆长'' ''c软'' ''c软件'' ''c重'' ''c重庆'' ''c长'' ''c长安'' ''erolename2'' ''e重庆长安软件'' ''fcqcarj'' ''fcqzarj'' ''fzqcarj'' ''fzqzarj'' ''ga'' ''game'' ''gar'' ''garj'' ''gc'' ''gca'' ''gcar'' ''gcq'' ''gcqc'' ''gcqz'' ''gena'' ''gj'' ''glen'' ''gme2'' ''gnam'' ''gole'' ''gq'' ''gqc'' ''gqca'' ''gqz'' ''gqza'' ''gr'' ''grj'' ''gro'' ''grol'' ''gz'' ''gza'' ''gzar'' ''gzq'' ''gzqc'' ''gzqz'' ''pan'' ''pchang'' ''pchong'' ''pjian'' ''pqing'' ''pruan'' ''pzhang'' ''pzhong'' ''qanruan'' ''qchangan'' ''qchongqing'' ''qqingchang'' ''qqingzhang'' ''qruanjian'' ''qzhangan'' ''qzhongqing'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (1, '''af'' ''afx'' ''afxx'' ''a发'' ''a发现'' ''bfa'' ''c发'' ''c发现'' ''c求'' ''c现'' ''c现需'' ''c需'' ''c需求'' ''e发现需求'' ''ffxxq'' ''gf'' ''gfx'' ''gfxx'' ''gq'' ''gx'' ''gxq'' ''gxx'' ''gxxq'' ''pfa'' ''pqiu'' ''pxian'' ''pxu'' ''qfaxian'' ''qxianxu'' ''qxuqiu'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (2, '''as'' ''asm'' ''asmx'' ''ay'' ''aym'' ''aymx'' ''a说'' ''a说明'' ''bshui'' ''bshuo'' ''byue'' ''c明'' ''c明需'' ''c求'' ''c说'' ''c说明'' ''c需'' ''c需求'' ''e说明需求'' ''fsmxq'' ''fymxq'' ''gm'' ''gmx'' ''gmxq'' ''gq'' ''gs'' ''gsm'' ''gsmx'' ''gx'' ''gxq'' ''gy'' ''gym'' ''gymx'' ''pming'' ''pqiu'' ''pshui'' ''pshuo'' ''pxu'' ''pyue'' ''qmingxu'' ''qshuiming'' ''qshuoming'' ''qxuqiu'' ''qyueming'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (3, '''aq'' ''aqd'' ''aqdg'' ''a确'' ''a确定'' ''bque'' ''c定'' ''c定规'' ''c格'' ''c确'' ''c确定'' ''c规'' ''c规格'' ''e确定规格'' ''fqdgg'' ''gd'' ''gdg'' ''gdgg'' ''gg'' ''ggg'' ''gq'' ''gqd'' ''gqdg'' ''pding'' ''pge'' ''pgui'' ''pque'' ''qdinggui'' ''qguige'' ''qqueding'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (4, '''ax'' ''axz'' ''axzg'' ''a寻'' ''a寻找'' ''bxin'' ''bxun'' ''c供'' ''c供应'' ''c商'' ''c寻'' ''c寻找'' ''c应'' ''c应商'' ''c找'' ''c找供'' ''e寻找供应商'' ''fxzgys'' ''gg'' ''ggy'' ''ggys'' ''gs'' ''gx'' ''gxz'' ''gxzg'' ''gy'' ''gys'' ''gz'' ''gzg'' ''gzgy'' ''pgong'' ''pshang'' ''pxin'' ''pxun'' ''pying'' ''pzhao'' ''qgongying'' ''qxinzhao'' ''qxunzhao'' ''qyingshang'' ''qzhaogong'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (5, '''az'' ''azq'' ''azqf'' ''a征'' ''a征求'' ''bzheng'' ''c征'' ''c征求'' ''c方'' ''c方案'' ''c案'' ''c求'' ''c求方'' ''e征求方案'' ''fzqfa'' ''ga'' ''gf'' ''gfa'' ''gq'' ''gqf'' ''gqfa'' ''gz'' ''gzq'' ''gzqf'' ''pan'' ''pfang'' ''pqiu'' ''pzheng'' ''qfangan'' ''qqiufang'' ''qzhengqiu'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (6, '''ax'' ''axd'' ''axdg'' ''a选'' ''a选定'' ''bxuan'' ''c供'' ''c供应'' ''c商'' ''c定'' ''c定供'' ''c应'' ''c应商'' ''c选'' ''c选定'' ''e选定供应商'' ''fxdgys'' ''gd'' ''gdg'' ''gdgy'' ''gg'' ''ggy'' ''ggys'' ''gs'' ''gx'' ''gxd'' ''gxdg'' ''gy'' ''gys'' ''pding'' ''pgong'' ''pshang'' ''pxuan'' ''pying'' ''qdinggong'' ''qgongying'' ''qxuanding'' ''qyingshang'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (7, '''aq'' ''aqd'' ''aqdd'' ''a确'' ''a确定'' ''bque'' ''c单'' ''c定'' ''c定订'' ''c确'' ''c确定'' ''c订'' ''c订单'' ''e确定订单'' ''fqddc'' ''fqddd'' ''fqdds'' ''gc'' ''gd'' ''gdc'' ''gdd'' ''gddc'' ''gddd'' ''gdds'' ''gds'' ''gq'' ''gqd'' ''gqdd'' ''gs'' ''pchan'' ''pdan'' ''pding'' ''pque'' ''pshan'' ''qdingchan'' ''qdingdan'' ''qdingding'' ''qdingshan'' ''qqueding'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (8, '''ap'' ''apg'' ''apgj'' ''a评'' ''a评估'' ''bping'' ''c估'' ''c估绩'' ''c效'' ''c绩'' ''c绩效'' ''c评'' ''c评估'' ''e评估绩效'' ''fpgjx'' ''gg'' ''ggj'' ''ggjx'' ''gj'' ''gjx'' ''gp'' ''gpg'' ''gpgj'' ''gx'' ''pgu'' ''pji'' ''pping'' ''pxiao'' ''qguji'' ''qjixiao'' ''qpinggu'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (9, '''ay'' ''ayc'' ''ayd'' ''ays'' ''a赢'' ''a赢单'' ''bying'' ''c单'' ''c赢'' ''c赢单'' ''e赢单'' ''fyc'' ''fyd'' ''fys'' ''gc'' ''gd'' ''gs'' ''gy'' ''gyc'' ''gyd'' ''gys'' ''pchan'' ''pdan'' ''pshan'' ''pying'' ''qyingchan'' ''qyingdan'' ''qyingshan'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (10, '''as'' ''asc'' ''asd'' ''ass'' ''a输'' ''a输单'' ''bshu'' ''c单'' ''c输'' ''c输单'' ''e输单'' ''fsc'' ''fsd'' ''fss'' ''gc'' ''gd'' ''gs'' ''gsc'' ''gsd'' ''gss'' ''pchan'' ''pdan'' ''pshan'' ''pshu'' ''qshuchan'' ''qshudan'' ''qshushan'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (11, '''as'' ''asq'' ''asqz'' ''a售'' ''a售前'' ''bshou'' ''c准'' ''c准备'' ''c前'' ''c前准'' ''c售'' ''c售前'' ''c备'' ''e售前准备'' ''fsqzb'' ''gb'' ''gq'' ''gqz'' ''gqzb'' ''gs'' ''gsq'' ''gsqz'' ''gz'' ''gzb'' ''pbei'' ''pqian'' ''pshou'' ''pzhun'' ''qqianzhun'' ''qshouqian'' ''qzhunbei'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (12, '''aj'' ''ajd'' ''a接'' ''a接待'' ''bjie'' ''c待'' ''c接'' ''c接待'' ''e接待'' ''fjd'' ''gd'' ''gj'' ''gjd'' ''pdai'' ''pjie'' ''qjiedai'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (13, '''ax'' ''axq'' ''axqf'' ''a需'' ''a需求'' ''bxu'' ''c分'' ''c分析'' ''c析'' ''c求'' ''c求分'' ''c需'' ''c需求'' ''e需求分析'' ''fxqfx'' ''gf'' ''gfx'' ''gq'' ''gqf'' ''gqfx'' ''gx'' ''gxq'' ''gxqf'' ''pfen'' ''pqiu'' ''pxi'' ''pxu'' ''qfenxi'' ''qqiufen'' ''qxuqiu'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (14, '''ac'' ''acl'' ''aclj'' ''aj'' ''ajl'' ''ajlj'' ''a车'' ''a车辆'' ''bche'' ''bju'' ''c介'' ''c介绍'' ''c绍'' ''c车'' ''c车辆'' ''c辆'' ''c辆介'' ''e车辆介绍'' ''fcljs'' ''fjljs'' ''gc'' ''gcl'' ''gclj'' ''gj'' ''gjl'' ''gjlj'' ''gjs'' ''gl'' ''glj'' ''gljs'' ''gs'' ''pche'' ''pjie'' ''pju'' ''pliang'' ''pshao'' ''qcheliang'' ''qjieshao'' ''qjuliang'' ''qliangjie'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (15, '''as'' ''asc'' ''ascs'' ''ass'' ''asss'' ''a试'' ''a试乘'' ''bshi'' ''c乘'' ''c乘试'' ''c试'' ''c试乘'' ''c试驾'' ''c驾'' ''e试乘试驾'' ''fscsj'' ''fsssj'' ''gc'' ''gcs'' ''gcsj'' ''gj'' ''gs'' ''gsc'' ''gscs'' ''gsj'' ''gss'' ''gssj'' ''gsss'' ''pcheng'' ''pjia'' ''psheng'' ''pshi'' ''qchengshi'' ''qshengshi'' ''qshicheng'' ''qshijia'' ''qshisheng'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (16, '''ab'' ''abj'' ''abjx'' ''a报'' ''a报价'' ''bbao'' ''c价'' ''c价协'' ''c协'' ''c协商'' ''c商'' ''c报'' ''c报价'' ''e报价协商'' ''fbjxs'' ''gb'' ''gbj'' ''gbjx'' ''gj'' ''gjx'' ''gjxs'' ''gs'' ''gx'' ''gxs'' ''pbao'' ''pjia'' ''pjie'' ''pshang'' ''pxie'' ''qbaojia'' ''qbaojie'' ''qjiaxie'' ''qjiexie'' ''qxieshang'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (17, '''aq'' ''aqy'' ''aqyc'' ''a签'' ''a签约'' ''bqian'' ''c交'' ''c成'' ''c成交'' ''c签'' ''c签约'' ''c约'' ''c约成'' ''e签约成交'' ''fqycj'' ''gc'' ''gcj'' ''gj'' ''gq'' ''gqy'' ''gqyc'' ''gy'' ''gyc'' ''gycj'' ''pcheng'' ''pjiao'' ''pqian'' ''pyao'' ''pyue'' ''qchengjiao'' ''qqianyao'' ''qqianyue'' ''qyaocheng'' ''qyuecheng'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (18, '''ad'' ''adk'' ''adkb'' ''a贷'' ''a贷款'' ''bdai'' ''c保'' ''c保险'' ''c款'' ''c款保'' ''c贷'' ''c贷款'' ''c险'' ''e贷款保险'' ''fdkbx'' ''gb'' ''gbx'' ''gd'' ''gdk'' ''gdkb'' ''gk'' ''gkb'' ''gkbx'' ''gx'' ''pbao'' ''pdai'' ''pkuan'' ''pxian'' ''qbaoxian'' ''qdaikuan'' ''qkuanbao'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (19, '''aj'' ''ajc'' ''ajj'' ''a交'' ''a交车'' ''bjiao'' ''c交'' ''c交车'' ''c车'' ''e交车'' ''fjc'' ''fjj'' ''gc'' ''gj'' ''gjc'' ''gjj'' ''pche'' ''pjiao'' ''pju'' ''qjiaoche'' ''qjiaoju'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (20, '''as'' ''ash'' ''ashg'' ''a售'' ''a售后'' ''bshou'' ''c后'' ''c后跟'' ''c售'' ''c售后'' ''c跟'' ''c跟踪'' ''c踪'' ''e售后跟踪'' ''fshgz'' ''gg'' ''ggz'' ''gh'' ''ghg'' ''ghgz'' ''gs'' ''gsh'' ''gshg'' ''gz'' ''pgen'' ''phou'' ''pshou'' ''pzong'' ''qgenzong'' ''qhougen'' ''qshouhou'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (21, '''ay'' ''ayc'' ''ayd'' ''ays'' ''a赢'' ''a赢单'' ''bying'' ''c单'' ''c赢'' ''c赢单'' ''e赢单'' ''fyc'' ''fyd'' ''fys'' ''gc'' ''gd'' ''gs'' ''gy'' ''gyc'' ''gyd'' ''gys'' ''pchan'' ''pdan'' ''pshan'' ''pying'' ''qyingchan'' ''qyingdan'' ''qyingshan'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (22, '''as'' ''asc'' ''asd'' ''ass'' ''a输'' ''a输单'' ''bshu'' ''c单'' ''c输'' ''c输单'' ''e输单'' ''fsc'' ''fsd'' ''fss'' ''gc'' ''gd'' ''gs'' ''gsc'' ''gsd'' ''gss'' ''pchan'' ''pdan'' ''pshan'' ''pshu'' ''qshuchan'' ''qshudan'' ''qshushan'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (23, '''az'' ''azh'' ''azhj'' ''azk'' ''azkj'' ''a展'' ''a展会'' ''bzhan'' ''c会'' ''c会结'' ''c展'' ''c展会'' ''c结'' ''c结识'' ''c识'' ''e展会结识'' ''fzhjs'' ''fzhjz'' ''fzkjs'' ''fzkjz'' ''gh'' ''ghj'' ''ghjs'' ''ghjz'' ''gj'' ''gjs'' ''gjz'' ''gk'' ''gkj'' ''gkjs'' ''gkjz'' ''gs'' ''gz'' ''gzh'' ''gzhj'' ''gzk'' ''gzkj'' ''phui'' ''pjie'' ''pkuai'' ''pshi'' ''pzhan'' ''pzhi'' ''qhuijie'' ''qjieshi'' ''qjiezhi'' ''qkuaijie'' ''qzhanhui'' ''qzhankuai'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (24, '''as'' ''asc'' ''asch'' ''a首'' ''a首次'' ''bshou'' ''c回'' ''c回访'' ''c次'' ''c次回'' ''c访'' ''c首'' ''c首次'' ''e首次回访'' ''fschf'' ''gc'' ''gch'' ''gchf'' ''gf'' ''gh'' ''ghf'' ''gs'' ''gsc'' ''gsch'' ''pci'' ''pfang'' ''phui'' ''pshou'' ''qcihui'' ''qhuifang'' ''qshouci'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (25, '''ay'' ''ayj'' ''ayx'' ''a约'' ''a约见'' ''byao'' ''byue'' ''c约'' ''c约见'' ''c见'' ''e约见'' ''fyj'' ''fyx'' ''gj'' ''gx'' ''gy'' ''gyj'' ''gyx'' ''pjian'' ''pxian'' ''pyao'' ''pyue'' ''qyaojian'' ''qyaoxian'' ''qyuejian'' ''qyuexian'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (26, '''as'' ''asb'' ''asbj'' ''ay'' ''ayb'' ''aybj'' ''a已'' ''a已报'' ''bsi'' ''byi'' ''c价'' ''c已'' ''c已报'' ''c报'' ''c报价'' ''e已报价'' ''fsbj'' ''fybj'' ''gb'' ''gbj'' ''gj'' ''gs'' ''gsb'' ''gsbj'' ''gy'' ''gyb'' ''gybj'' ''pbao'' ''pjia'' ''pjie'' ''psi'' ''pyi'' ''qbaojia'' ''qbaojie'' ''qsibao'' ''qyibao'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (27, '''at'' ''atp'' ''a谈'' ''a谈判'' ''btan'' ''c判'' ''c谈'' ''c谈判'' ''e谈判'' ''ftp'' ''gp'' ''gt'' ''gtp'' ''ppan'' ''ptan'' ''qtanpan'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (28, '''ay'' ''ayc'' ''ayd'' ''ays'' ''a赢'' ''a赢单'' ''bying'' ''c单'' ''c赢'' ''c赢单'' ''e赢单'' ''fyc'' ''fyd'' ''fys'' ''gc'' ''gd'' ''gs'' ''gy'' ''gyc'' ''gyd'' ''gys'' ''pchan'' ''pdan'' ''pshan'' ''pying'' ''qyingchan'' ''qyingdan'' ''qyingshan'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (29, '''as'' ''asc'' ''asd'' ''ass'' ''a输'' ''a输单'' ''bshu'' ''c单'' ''c输'' ''c输单'' ''e输单'' ''fsc'' ''fsd'' ''fss'' ''gc'' ''gd'' ''gs'' ''gsc'' ''gsd'' ''gss'' ''pchan'' ''pdan'' ''pshan'' ''pshu'' ''qshuchan'' ''qshudan'' ''qshushan'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (30, '''aj'' ''ajd'' ''a进'' ''a进店'' ''bjin'' ''c店'' ''c进'' ''c进店'' ''e进店'' ''fjd'' ''gd'' ''gj'' ''gjd'' ''pdian'' ''pjin'' ''qjindian'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (31, '''ad'' ''adg'' ''adgj'' ''a导'' ''a导购'' ''bdao'' ''c介'' ''c介绍'' ''c导'' ''c导购'' ''c绍'' ''c购'' ''c购介'' ''e导购介绍'' ''fdgjs'' ''gd'' ''gdg'' ''gdgj'' ''gg'' ''ggj'' ''ggjs'' ''gj'' ''gjs'' ''gs'' ''pdao'' ''pgou'' ''pjie'' ''pshao'' ''qdaogou'' ''qgoujie'' ''qjieshao'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (32, '''at'' ''aty'' ''atys'' ''a体'' ''a体验'' ''bti'' ''c体'' ''c体验'' ''c用'' ''c试'' ''c试用'' ''c验'' ''c验试'' ''e体验试用'' ''ftysy'' ''gs'' ''gsy'' ''gt'' ''gty'' ''gtys'' ''gy'' ''gys'' ''gysy'' ''pshi'' ''pti'' ''pyan'' ''pyong'' ''qshiyong'' ''qtiyan'' ''qyanshi'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (33, '''ay'' ''ayj'' ''a议'' ''a议价'' ''byi'' ''c价'' ''c议'' ''c议价'' ''e议价'' ''fyj'' ''gj'' ''gy'' ''gyj'' ''pjia'' ''pjie'' ''pyi'' ''qyijia'' ''qyijie'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (34, '''ay'' ''ayc'' ''ayd'' ''ays'' ''a赢'' ''a赢单'' ''bying'' ''c单'' ''c赢'' ''c赢单'' ''e赢单'' ''fyc'' ''fyd'' ''fys'' ''gc'' ''gd'' ''gs'' ''gy'' ''gyc'' ''gyd'' ''gys'' ''pchan'' ''pdan'' ''pshan'' ''pying'' ''qyingchan'' ''qyingdan'' ''qyingshan'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (35, '''as'' ''asc'' ''asd'' ''ass'' ''a输'' ''a输单'' ''bshu'' ''c单'' ''c输'' ''c输单'' ''e输单'' ''fsc'' ''fsd'' ''fss'' ''gc'' ''gd'' ''gs'' ''gsc'' ''gsd'' ''gss'' ''pchan'' ''pdan'' ''pshan'' ''pshu'' ''qshuchan'' ''qshudan'' ''qshushan'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (36, '''as'' ''ast'' ''asta'' ''estagename1'' ''gage'' ''game'' ''gena'' ''ggen'' ''gme1'' ''gnam'' ''gs'' ''gst'' ''gsta'' ''gtag'' ''y''');
INSERT INTO keyuan_main.search_stage VALUES (37, '''ac'' ''acq'' ''acqc'' ''acqz'' ''az'' ''azq'' ''azqc'' ''azqz'' ''a重'' ''a重庆'' ''bchong'' ''bzhong'' ''c件'' ''c安'' ''c安软'' ''c庆'' ''c庆长'' ''c软'' ''c软件'' ''c重'' ''c重庆'' ''c长'' ''c长安'' ''e重庆长安软件'' ''fcqcarj'' ''fcqzarj'' ''fzqcarj'' ''fzqzarj'' ''ga'' ''gar'' ''garj'' ''gc'' ''gca'' ''gcar'' ''gcq'' ''gcqc'' ''gcqz'' ''gj'' ''gq'' ''gqc'' ''gqca'' ''gqz'' ''gqza'' ''gr'' ''grj'' ''gz'' ''gza'' ''gzar'' ''gzq'' ''gzqc'' ''gzqz'' ''pan'' ''pchang'' ''pchong'' ''pjian'' ''pqing'' ''pruan'' ''pzhang'' ''pzhong'' ''qanruan'' ''qchangan'' ''qchongqing'' ''qqingchang'' ''qqingzhang'' ''qruanjian'' ''qzhangan'' ''qzhongqing'' ''y''');
INSERT INTO keyuan_main.search_stage_change VALUES (1, '''ao'' ''aop'' ''aopp'' ''eopportunityname1'' ''game'' ''gity'' ''gme1'' ''gnam'' ''gnit'' ''go'' ''gop'' ''gopp'' ''gort'' ''gpor'' ''gppo'' ''grtu'' ''gtun'' ''gtyn'' ''guni'' ''gyna'' ''y''');
INSERT INTO keyuan_main.search_stage_change VALUES (2, '''ao'' ''aop'' ''aopp'' ''eopportunityname2'' ''game'' ''gity'' ''gme2'' ''gnam'' ''gnit'' ''go'' ''gop'' ''gopp'' ''gort'' ''gpor'' ''gppo'' ''grtu'' ''gtun'' ''gtyn'' ''guni'' ''gyna'' ''y''');
INSERT INTO keyuan_main.search_stage_change VALUES (3, '''ao'' ''aop'' ''aopp'' ''eopportunityname3'' ''game'' ''gity'' ''gme3'' ''gnam'' ''gnit'' ''go'' ''gop'' ''gopp'' ''gort'' ''gpor'' ''gppo'' ''grtu'' ''gtun'' ''gtyn'' ''guni'' ''gyna'' ''y''');
INSERT INTO keyuan_main.search_stage_change VALUES (4, '''al'' ''ale'' ''alea'' ''eleadcompany1'' ''gadc'' ''gany'' ''gcom'' ''gdco'' ''gead'' ''gl'' ''gle'' ''glea'' ''gmpa'' ''gny1'' ''gomp'' ''gpan'' ''y''');
INSERT INTO keyuan_main.search_user VALUES (1, '''aa'' ''aad'' ''aadm'' ''eadmin'' ''eadminexamplecom'' ''ga'' ''gad'' ''gadm'' ''gamp'' ''gc'' ''gco'' ''gcom'' ''gdmi'' ''ge'' ''gex'' ''gexa'' ''gmin'' ''gmpl'' ''gple'' ''gxam'' ''y''');
INSERT INTO keyuan_main.search_user VALUES (2, '''au'' ''aus'' ''ause'' ''d13815380001'' ''d8613815380001'' ''euseremail1examplecom'' ''euseremployeenumber1'' ''eusername1'' ''gail'' ''game'' ''gamp'' ''gber'' ''gc'' ''gco'' ''gcom'' ''ge'' ''geen'' ''gema'' ''gemp'' ''genu'' ''ger1'' ''gere'' ''gern'' ''gex'' ''gexa'' ''gil1'' ''gloy'' ''gmai'' ''gmbe'' ''gme1'' ''gmpl'' ''gnam'' ''gnum'' ''goye'' ''gple'' ''gplo'' ''grem'' ''grna'' ''gser'' ''gu'' ''gumb'' ''gus'' ''guse'' ''gxam'' ''gyee'' ''r1000835183168'' ''t138'' ''t861'' ''y''');
INSERT INTO keyuan_main.search_user VALUES (3, '''ac'' ''acq'' ''acqc'' ''acqz'' ''au'' ''aus'' ''ause'' ''az'' ''azq'' ''azqc'' ''azqz'' ''a重'' ''a重庆'' ''bchong'' ''bzhong'' ''c件'' ''c安'' ''c安软'' ''c庆'' ''c庆长'' ''c软'' ''c软件'' ''c重'' ''c重庆'' ''c长'' ''c长安'' ''d13815380002'' ''d8613815380002'' ''euseremail2examplecom'' ''euseremployeenumber2'' ''e重庆长安软件'' ''fcqcarj'' ''fcqzarj'' ''fzqcarj'' ''fzqzarj'' ''ga'' ''gail'' ''gamp'' ''gar'' ''garj'' ''gber'' ''gc'' ''gca'' ''gcar'' ''gco'' ''gcom'' ''gcq'' ''gcqc'' ''gcqz'' ''ge'' ''geen'' ''gema'' ''gemp'' ''genu'' ''ger2'' ''gere'' ''gex'' ''gexa'' ''gil2'' ''gj'' ''gloy'' ''gmai'' ''gmbe'' ''gmpl'' ''gnum'' ''goye'' ''gple'' ''gplo'' ''gq'' ''gqc'' ''gqca'' ''gqz'' ''gqza'' ''gr'' ''grem'' ''grj'' ''gser'' ''gu'' ''gumb'' ''gus'' ''guse'' ''gxam'' ''gyee'' ''gz'' ''gza'' ''gzar'' ''gzq'' ''gzqc'' ''gzqz'' ''pan'' ''pchang'' ''pchong'' ''pjian'' ''pqing'' ''pruan'' ''pzhang'' ''pzhong'' ''qanruan'' ''qchangan'' ''qchongqing'' ''qqingchang'' ''qqingzhang'' ''qruanjian'' ''qzhangan'' ''qzhongqing'' ''r2000835183168'' ''t138'' ''t861'' ''y''');
INSERT INTO keyuan_main.search_view VALUES (1, '''av'' ''avi'' ''avie'' ''eviewname1'' ''game'' ''gewn'' ''giew'' ''gme1'' ''gnam'' ''gv'' ''gvi'' ''gvie'' ''gwna'' ''o01a200d909ba706eb893afbddd4e33ee'' ''y'' ''z01a200d909997012a309da0f96d2383c''');
INSERT INTO keyuan_main.search_view VALUES (2, '''ac'' ''acq'' ''acqc'' ''acqz'' ''az'' ''azq'' ''azqc'' ''azqz'' ''a重'' ''a重庆'' ''bchong'' ''bzhong'' ''c件'' ''c安'' ''c安软'' ''c庆'' ''c庆长'' ''c软'' ''c软件'' ''c重'' ''c重庆'' ''c长'' ''c长安'' ''e重庆长安软件'' ''fcqcarj'' ''fcqzarj'' ''fzqcarj'' ''fzqzarj'' ''ga'' ''gar'' ''garj'' ''gc'' ''gca'' ''gcar'' ''gcq'' ''gcqc'' ''gcqz'' ''gj'' ''gq'' ''gqc'' ''gqca'' ''gqz'' ''gqza'' ''gr'' ''grj'' ''gz'' ''gza'' ''gzar'' ''gzq'' ''gzqc'' ''gzqz'' ''o01a200d909ba706eb893afbddd4e33ee'' ''pan'' ''pchang'' ''pchong'' ''pjian'' ''pqing'' ''pruan'' ''pzhang'' ''pzhong'' ''qanruan'' ''qchangan'' ''qchongqing'' ''qqingchang'' ''qqingzhang'' ''qruanjian'' ''qzhangan'' ''qzhongqing'' ''y'' ''z01a200d909997012a309da0f96d2383c''');
INSERT INTO keyuan_main.session VALUES ('01a200d9-0eb1-707a-896c-47608c7c8c2b', '\x8cca61b701b3b27523330b24b29f4dbcba4b7ce2636004f2d5a79faec9470d64', '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310554801, 1795310554801, '127.0.0.1', '');
INSERT INTO keyuan_main.setting VALUES ('search.department', '1 name:0 code:2');
INSERT INTO keyuan_main.setting VALUES ('search.role', '1 title:0 name:2');
INSERT INTO keyuan_main.setting VALUES ('search.user', '1 name:0 email:4 phone:3 employee_number:2');
INSERT INTO keyuan_main.setting VALUES ('search.view', '1 name:0');
INSERT INTO keyuan_main.setting VALUES ('search.account', '1 name:0 short_name:0 number:2 credit_code:2 phone:3 email:4 current_suppliers:1 description:1');
INSERT INTO keyuan_main.setting VALUES ('search.contact', '1 name:0 position:1 mobile:3 phone:3 email:4 other_email:4 wechat:2 note:1');
INSERT INTO keyuan_main.setting VALUES ('search.relation', '1 number:2');
INSERT INTO keyuan_main.setting VALUES ('search.opportunity', '1 name:0 number:2 product:1 description:1');
INSERT INTO keyuan_main.setting VALUES ('search.pipeline', '1 name:0');
INSERT INTO keyuan_main.setting VALUES ('search.stage', '1 name:0');
INSERT INTO keyuan_main.setting VALUES ('search.stage_change', '1 name:0');
INSERT INTO keyuan_main.setting VALUES ('search.lead', '1 name:0 company:0 number:2 mobile:3 phone:3 email:4 wechat:2 needs:1 description:1');
INSERT INTO keyuan_main.setting VALUES ('search.activity', '1 subject:1 summary:1');
INSERT INTO keyuan_main.setting VALUES ('program.made_by', '0.1.0 7346eb9fec30c067');
INSERT INTO keyuan_main.setting VALUES ('workspace.name', 'Keyuan');
INSERT INTO keyuan_main.setting VALUES ('workspace.zone', 'Asia/Shanghai');
INSERT INTO keyuan_main.setting VALUES ('workspace.currency', 'CNY');
INSERT INTO keyuan_main.setting VALUES ('workspace.language', 'zh-CN');
INSERT INTO keyuan_main.share VALUES (1, '01a200d9-12a5-705b-b8b6-55d61159d003', 'account', '01a200d9-11e9-7044-bbd9-3f08d2db54ff', '01a200d9-11c3-702a-9fe5-ad3ca51488b2', 'user', 'edit', NULL, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555813);
INSERT INTO keyuan_main.sign_in_attempt VALUES ('address:127.0.0.1', 0, 1795310553547);
INSERT INTO keyuan_main.stage VALUES (1, '01a200d9-099b-7030-b37a-03c1e973a05f', 1, 1795310553499, NULL, 1795310553499, NULL, NULL, '发现需求', '01a200d9-099a-7047-acf5-4dd7c3b3fb1b', 0, 'open', 50000, 14, NULL, '\x5e14906d92a581280108010800');
INSERT INTO keyuan_main.stage VALUES (2, '01a200d9-09a9-705f-ac1d-b433af863248', 1, 1795310553513, NULL, 1795310553513, NULL, NULL, '说明需求', '01a200d9-099a-7047-acf5-4dd7c3b3fb1b', 1, 'open', 100000, 14, NULL, '\x8723791a92a581280108010800');
INSERT INTO keyuan_main.stage VALUES (3, '01a200d9-09a9-7060-ace0-9be7a7377a65', 1, 1795310553513, NULL, 1795310553513, NULL, NULL, '确定规格', '01a200d9-099a-7047-acf5-4dd7c3b3fb1b', 2, 'open', 200000, 14, NULL, '\x821a5bfc631b61760108010800');
INSERT INTO keyuan_main.stage VALUES (4, '01a200d9-09a9-7061-9846-085a9787c03f', 1, 1795310553513, NULL, 1795310553513, NULL, NULL, '寻找供应商', '01a200d9-099a-7047-acf5-4dd7c3b3fb1b', 3, 'open', 300000, 10, NULL, '\x93a19d5561d1983084a00109010900');
INSERT INTO keyuan_main.stage VALUES (5, '01a200d9-09a9-7062-b1b6-eaade9909e44', 1, 1795310553513, NULL, 1795310553513, NULL, NULL, '征求方案', '01a200d9-099a-7047-acf5-4dd7c3b3fb1b', 4, 'open', 400000, 14, NULL, '\x9e1781285e8a504e0108010800');
INSERT INTO keyuan_main.stage VALUES (6, '01a200d9-09aa-704c-ad06-bde7872e18b7', 1, 1795310553514, NULL, 1795310553514, NULL, NULL, '选定供应商', '01a200d9-099a-7047-acf5-4dd7c3b3fb1b', 5, 'open', 600000, 14, NULL, '\x933a5bfc61d1983084a00109010900');
INSERT INTO keyuan_main.stage VALUES (7, '01a200d9-09aa-704d-912d-5b2e6bf90763', 1, 1795310553514, NULL, 1795310553514, NULL, NULL, '确定订单', '01a200d9-099a-7047-acf5-4dd7c3b3fb1b', 6, 'open', 800000, 10, NULL, '\x821a5bfc5bf859d80108010800');
INSERT INTO keyuan_main.stage VALUES (8, '01a200d9-09aa-704e-8c36-48dc13a719eb', 1, 1795310553514, NULL, 1795310553514, NULL, NULL, '评估绩效', '01a200d9-099a-7047-acf5-4dd7c3b3fb1b', 7, 'open', 900000, 7, NULL, '\x7da3622b6815914c0108010800');
INSERT INTO keyuan_main.stage VALUES (9, '01a200d9-09aa-704f-9b6d-1bf2c00462d1', 1, 1795310553514, NULL, 1795310553514, NULL, NULL, '赢单', '01a200d9-099a-7047-acf5-4dd7c3b3fb1b', 8, 'won', 1000000, NULL, NULL, '\x989159d80106010600');
INSERT INTO keyuan_main.stage VALUES (10, '01a200d9-09aa-7050-bae9-a9773dfe67ca', 1, 1795310553514, NULL, 1795310553514, NULL, NULL, '输单', '01a200d9-099a-7047-acf5-4dd7c3b3fb1b', 9, 'lost', 0, NULL, NULL, '\x869159d80106010600');
INSERT INTO keyuan_main.stage VALUES (11, '01a200d9-09aa-7052-90b0-09e9d59d77cc', 1, 1795310553514, NULL, 1795310553514, NULL, NULL, '售前准备', '01a200d9-09aa-7051-bd09-ccf04c383295', 0, 'open', 50000, 1, NULL, '\x86667f5fa0b551a70108010800');
INSERT INTO keyuan_main.stage VALUES (12, '01a200d9-09aa-7053-997b-f6dfc4451589', 1, 1795310553514, NULL, 1795310553514, NULL, NULL, '接待', '01a200d9-09aa-7051-bd09-ccf04c383295', 1, 'open', 100000, 1, NULL, '\x6b1f59b50106010600');
INSERT INTO keyuan_main.stage VALUES (13, '01a200d9-09ab-7008-8f71-9e3fbb4ddebb', 1, 1795310553515, NULL, 1795310553515, NULL, NULL, '需求分析', '01a200d9-09aa-7051-bd09-ccf04c383295', 2, 'open', 200000, 2, NULL, '\x92a581285ef98eb30108010800');
INSERT INTO keyuan_main.stage VALUES (14, '01a200d9-09ab-7009-9b77-31f46eed1cf6', 1, 1795310553515, NULL, 1795310553515, NULL, NULL, '车辆介绍', '01a200d9-09aa-7051-bd09-ccf04c383295', 3, 'open', 300000, 2, NULL, '\x55d473666b8584d90108010800');
INSERT INTO keyuan_main.stage VALUES (15, '01a200d9-09ab-700a-bdab-4904ea9bc8f0', 1, 1795310553515, NULL, 1795310553515, NULL, NULL, '试乘试驾', '01a200d9-09aa-7051-bd09-ccf04c383295', 4, 'open', 450000, 3, NULL, '\x86165665861669740108010800');
INSERT INTO keyuan_main.stage VALUES (16, '01a200d9-09ab-700b-bb19-a4bffa6a7d13', 1, 1795310553515, NULL, 1795310553515, NULL, NULL, '报价协商', '01a200d9-09aa-7051-bd09-ccf04c383295', 5, 'open', 600000, 3, NULL, '\x517e6973916584a00108010800');
INSERT INTO keyuan_main.stage VALUES (17, '01a200d9-09ab-700c-8e87-e7af832c424e', 1, 1795310553515, NULL, 1795310553515, NULL, NULL, '签约成交', '01a200d9-09aa-7051-bd09-ccf04c383295', 6, 'open', 800000, 2, NULL, '\x7f409b0256576a990108010800');
INSERT INTO keyuan_main.stage VALUES (18, '01a200d9-09ab-700d-abfa-1094450dc334', 1, 1795310553515, NULL, 1795310553515, NULL, NULL, '贷款保险', '01a200d9-09aa-7051-bd09-ccf04c383295', 7, 'open', 900000, 3, NULL, '\x59ba6fa5516890470108010800');
INSERT INTO keyuan_main.stage VALUES (19, '01a200d9-09ab-700e-8d23-78b81f2b62fa', 1, 1795310553515, NULL, 1795310553515, NULL, NULL, '交车', '01a200d9-09aa-7051-bd09-ccf04c383295', 8, 'open', 950000, 7, NULL, '\x6a9955d40106010600');
INSERT INTO keyuan_main.stage VALUES (20, '01a200d9-09ab-700f-8d6c-6b27f096c117', 1, 1795310553515, NULL, 1795310553515, NULL, NULL, '售后跟踪', '01a200d9-09aa-7051-bd09-ccf04c383295', 9, 'open', 980000, 14, NULL, '\x8666657e61a1a1790108010800');
INSERT INTO keyuan_main.stage VALUES (21, '01a200d9-09ab-7010-a94a-9d91c3a54489', 1, 1795310553515, NULL, 1795310553515, NULL, NULL, '赢单', '01a200d9-09aa-7051-bd09-ccf04c383295', 10, 'won', 1000000, NULL, NULL, '\x989159d80106010600');
INSERT INTO keyuan_main.stage VALUES (22, '01a200d9-09ab-7011-9b93-33f0543188d0', 1, 1795310553515, NULL, 1795310553515, NULL, NULL, '输单', '01a200d9-09aa-7051-bd09-ccf04c383295', 11, 'lost', 0, NULL, NULL, '\x869159d80106010600');
INSERT INTO keyuan_main.stage VALUES (23, '01a200d9-09ac-701e-a14d-e22139a6c146', 1, 1795310553516, NULL, 1795310553516, NULL, NULL, '展会结识', '01a200d9-09ab-7012-a5a0-7bff3d4e7128', 0, 'open', 100000, 1, NULL, '\x9cea67446b4a85d10108010800');
INSERT INTO keyuan_main.stage VALUES (24, '01a200d9-09ac-701f-9d3d-5cf827f48c1a', 1, 1795310553516, NULL, 1795310553516, NULL, NULL, '首次回访', '01a200d9-09ab-7012-a5a0-7bff3d4e7128', 1, 'open', 250000, 3, NULL, '\x8660588b67285ea00108010800');
INSERT INTO keyuan_main.stage VALUES (25, '01a200d9-09ac-7020-93b2-a75a4fb7fc56', 1, 1795310553516, NULL, 1795310553516, NULL, NULL, '约见', '01a200d9-09ab-7012-a5a0-7bff3d4e7128', 2, 'open', 400000, 10, NULL, '\x9b026a080106010600');
INSERT INTO keyuan_main.stage VALUES (26, '01a200d9-09ac-7021-a9c0-7047eee7053a', 1, 1795310553516, NULL, 1795310553516, NULL, NULL, '已报价', '01a200d9-09ab-7012-a5a0-7bff3d4e7128', 3, 'open', 600000, 14, NULL, '\x96b6517e69730107010700');
INSERT INTO keyuan_main.stage VALUES (27, '01a200d9-09b5-704b-b9c1-e5945afde911', 1, 1795310553525, NULL, 1795310553525, NULL, NULL, '谈判', '01a200d9-09ab-7012-a5a0-7bff3d4e7128', 4, 'open', 800000, 10, NULL, '\x891b7c1c0106010600');
INSERT INTO keyuan_main.stage VALUES (28, '01a200d9-09b5-704c-ba7b-ee1dd964858f', 1, 1795310553525, NULL, 1795310553525, NULL, NULL, '赢单', '01a200d9-09ab-7012-a5a0-7bff3d4e7128', 5, 'won', 1000000, NULL, NULL, '\x989159d80106010600');
INSERT INTO keyuan_main.stage VALUES (29, '01a200d9-09b5-704d-a086-f7c96bba4a41', 1, 1795310553525, NULL, 1795310553525, NULL, NULL, '输单', '01a200d9-09ab-7012-a5a0-7bff3d4e7128', 6, 'lost', 0, NULL, NULL, '\x869159d80106010600');
INSERT INTO keyuan_main.stage VALUES (30, '01a200d9-09b5-704f-9d1f-877a3ac18079', 1, 1795310553525, NULL, 1795310553525, NULL, NULL, '进店', '01a200d9-09b5-704e-bfab-6b981f16d51e', 0, 'open', 200000, 1, NULL, '\x6bda5b690106010600');
INSERT INTO keyuan_main.stage VALUES (31, '01a200d9-09b5-7050-b662-1520d3d46d0d', 1, 1795310553525, NULL, 1795310553525, NULL, NULL, '导购介绍', '01a200d9-09b5-704e-bfab-6b981f16d51e', 1, 'open', 400000, 1, NULL, '\x5a7362176b8584d90108010800');
INSERT INTO keyuan_main.stage VALUES (32, '01a200d9-09b9-7006-8b58-228ce1b3fc79', 1, 1795310553529, NULL, 1795310553529, NULL, NULL, '体验试用', '01a200d9-09b5-704e-bfab-6b981f16d51e', 2, 'open', 600000, 1, NULL, '\x8a2594d6861699020108010800');
INSERT INTO keyuan_main.stage VALUES (33, '01a200d9-09b9-7007-9090-b59f0c301526', 1, 1795310553529, NULL, 1795310553529, NULL, NULL, '议价', '01a200d9-09b5-704e-bfab-6b981f16d51e', 3, 'open', 800000, 1, NULL, '\x96e469730106010600');
INSERT INTO keyuan_main.stage VALUES (34, '01a200d9-09b9-7008-bf4a-32da567fe4af', 1, 1795310553529, NULL, 1795310553529, NULL, NULL, '赢单', '01a200d9-09b5-704e-bfab-6b981f16d51e', 4, 'won', 1000000, NULL, NULL, '\x989159d80106010600');
INSERT INTO keyuan_main.stage VALUES (35, '01a200d9-09b9-7009-9f1d-345b852fcc3b', 1, 1795310553529, NULL, 1795310553529, NULL, NULL, '输单', '01a200d9-09b5-704e-bfab-6b981f16d51e', 5, 'lost', 0, NULL, NULL, '\x869159d80106010600');
INSERT INTO keyuan_main.stage VALUES (36, '01a200d9-1240-7035-988b-a15d88fa7368', 1, 1795310555712, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555712, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, 'stagename1', '01a200d9-1233-7045-b8cb-035e72224b0f', 7001, 'open', 310000, 7001, 'stagechecklist 1
第二行', '\xcccea8b4b0c2a8c0b015010e010e00');
INSERT INTO keyuan_main.stage VALUES (37, '01a200d9-1246-7074-89bd-1c90aa51eb52', 2, 1795310555718, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555721, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '重庆长安软件', '01a200d9-1233-7045-b8cb-035e72224b0f', 7002, 'open', 320000, 7002, 'stagechecklist 2
第二行', '\x571e80d29d29502383436a09010a010a00');
INSERT INTO keyuan_main.stage VALUES (38, '01a200d9-1247-706c-b305-a0c431ab4105', 2, 1795310555719, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555725, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555725, 'stagename3', '01a200d9-1233-7045-b8cb-035e72224b0f', 7003, 'open', 330000, 7003, 'stagechecklist 3
第二行', '\xcccea8b4b0c2a8c0b019010e010e00');
INSERT INTO keyuan_main.stage_change VALUES (1, '01a200d9-1255-7069-b7b8-c51b61e6a37c', 1, 1795310555733, NULL, 1795310555733, NULL, NULL, 'opportunityname1', '01a200d9-124f-7015-b0aa-027c005e70c4', NULL, '01a200d9-1240-7035-988b-a15d88fa7368', 1795310555727, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '\xc4c6c6c4caced0c2b8ced8c2a8c0b0150114011400');
INSERT INTO keyuan_main.stage_change VALUES (2, '01a200d9-125c-7000-a492-5a4a3ff015aa', 1, 1795310555740, NULL, 1795310555740, NULL, NULL, 'opportunityname2', '01a200d9-1259-704c-a136-faca86318c53', NULL, '01a200d9-1240-7035-988b-a15d88fa7368', 1795310555737, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '\xc4c6c6c4caced0c2b8ced8c2a8c0b0170114011400');
INSERT INTO keyuan_main.stage_change VALUES (3, '01a200d9-1260-7077-a46b-55b358ae8640', 1, 1795310555744, NULL, 1795310555744, NULL, NULL, 'opportunityname3', '01a200d9-125e-7031-8bf3-9b6a4c2cbd9c', NULL, '01a200d9-1240-7035-988b-a15d88fa7368', 1795310555742, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '\xc4c6c6c4caced0c2b8ced8c2a8c0b0190114011400');
INSERT INTO keyuan_main.stage_change VALUES (4, '01a200d9-12b6-7009-a311-976c725468e4', 1, 1795310555830, NULL, 1795310555830, NULL, NULL, 'leadcompany1', '01a200d9-12b5-7034-b511-19a4aff387b2', NULL, '01a200d9-099b-7030-b37a-03c1e973a05f', 1795310555829, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '\xbeb0a8aeacc4c0c6a8c2d8150110011000');
INSERT INTO keyuan_main."user" VALUES (1, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1, 1795310553530, NULL, 1795310553530, NULL, NULL, 'admin', 'admin@example.com', NULL, NULL, '01a200d9-0999-7012-a309-da0f96d2383c', NULL, NULL, 1, NULL, NULL, '\xa8aec0b8c20109010900');
INSERT INTO keyuan_main."user" VALUES (2, '01a200d9-11c3-702a-9fe5-ad3ca51488b2', 1, 1795310555587, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555587, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, 'username1', 'useremail1@example.com', '+8613815380001', 'useremployeenumber1', NULL, 'userposition1', NULL, 1, 'zh-CN', 'Asia/Shanghai', '\xd0ccb0cac2a8c0b015010d010d00');
INSERT INTO keyuan_main."user" VALUES (3, '01a200d9-11c5-707d-985d-8518585a3280', 2, 1795310555589, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555593, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '重庆长安软件', 'useremail2@example.com', '+8613815380002', 'useremployeenumber2', NULL, 'userposition2', NULL, 1, 'zh-CN', 'Asia/Shanghai', '\x571e80d29d29502383436a09010a010a00');
INSERT INTO keyuan_main."user" VALUES (4, '01a200d9-11c7-7040-89a9-3bff44e60475', 2, 1795310555591, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555595, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555595, 'username3', 'useremail3@example.com', '+8613815380003', 'useremployeenumber3', NULL, 'userposition3', NULL, 1, 'zh-CN', 'Asia/Shanghai', '\xd0ccb0cac2a8c0b019010d010d00');
INSERT INTO keyuan_main.user__roles VALUES ('01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0995-701a-b259-0f8c8ea348bc');
INSERT INTO keyuan_main.view VALUES (1, '01a200d9-11de-707b-9b8d-546aed586913', 1, 1795310555614, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555614, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', 'viewname1', 'account', 'list', '{}', 'private', '\xd2b8b0d4c2a8c0b015010d010d00');
INSERT INTO keyuan_main.view VALUES (2, '01a200d9-11e2-7009-8f3d-4dd8de0b329a', 2, 1795310555618, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555621, '01a200d9-09ba-706e-b893-afbddd4e33ee', NULL, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', '重庆长安软件', 'account', 'list', '{}', 'private', '\x571e80d29d29502383436a09010a010a00');
INSERT INTO keyuan_main.view VALUES (3, '01a200d9-11e3-700a-83ae-090f624fce39', 2, 1795310555619, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555623, '01a200d9-09ba-706e-b893-afbddd4e33ee', 1795310555623, '01a200d9-09ba-706e-b893-afbddd4e33ee', '01a200d9-0999-7012-a309-da0f96d2383c', 'viewname3', 'account', 'list', '{}', 'private', '\xd2b8b0d4c2a8c0b019010d010d00');
SELECT pg_catalog.setval('keyuan_main.access_log_seq_seq', 3, true);
SELECT pg_catalog.setval('keyuan_main.account_seq_seq', 4, true);
SELECT pg_catalog.setval('keyuan_main.activity_seq_seq', 3, true);
SELECT pg_catalog.setval('keyuan_main.contact_seq_seq', 4, true);
SELECT pg_catalog.setval('keyuan_main.custom_description_seq_seq', 2, true);
SELECT pg_catalog.setval('keyuan_main.department_seq_seq', 4, true);
SELECT pg_catalog.setval('keyuan_main.event_seq_seq', 118, true);
SELECT pg_catalog.setval('keyuan_main.file_seq_seq', 1, true);
SELECT pg_catalog.setval('keyuan_main.import_piece_seq_seq', 1, false);
SELECT pg_catalog.setval('keyuan_main.import_seq_seq', 1, false);
SELECT pg_catalog.setval('keyuan_main.job_seq_seq', 1, false);
SELECT pg_catalog.setval('keyuan_main.lead_seq_seq', 3, true);
SELECT pg_catalog.setval('keyuan_main.opportunity_seq_seq', 4, true);
SELECT pg_catalog.setval('keyuan_main.pipeline_seq_seq', 7, true);
SELECT pg_catalog.setval('keyuan_main.relation_seq_seq', 3, true);
SELECT pg_catalog.setval('keyuan_main.role_seq_seq', 9, true);
SELECT pg_catalog.setval('keyuan_main.share_seq_seq', 1, true);
SELECT pg_catalog.setval('keyuan_main.stage_change_seq_seq', 4, true);
SELECT pg_catalog.setval('keyuan_main.stage_seq_seq', 38, true);
SELECT pg_catalog.setval('keyuan_main.user_seq_seq', 4, true);
SELECT pg_catalog.setval('keyuan_main.view_seq_seq', 3, true);
ALTER TABLE ONLY keyuan_main.access_log
    ADD CONSTRAINT access_log_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.account
    ADD CONSTRAINT account_id_key UNIQUE (id);
ALTER TABLE ONLY keyuan_main.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.activity
    ADD CONSTRAINT activity_id_key UNIQUE (id);
ALTER TABLE ONLY keyuan_main.activity
    ADD CONSTRAINT activity_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.api_token
    ADD CONSTRAINT api_token_pkey PRIMARY KEY (id);
ALTER TABLE ONLY keyuan_main.api_token
    ADD CONSTRAINT api_token_token_hash_key UNIQUE (token_hash);
ALTER TABLE ONLY keyuan_main.contact
    ADD CONSTRAINT contact_id_key UNIQUE (id);
ALTER TABLE ONLY keyuan_main.contact
    ADD CONSTRAINT contact_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.counter
    ADD CONSTRAINT counter_pkey PRIMARY KEY (name);
ALTER TABLE ONLY keyuan_main.credential
    ADD CONSTRAINT credential_pkey PRIMARY KEY (user_id);
ALTER TABLE ONLY keyuan_main.custom_description
    ADD CONSTRAINT custom_description_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.department
    ADD CONSTRAINT department_id_key UNIQUE (id);
ALTER TABLE ONLY keyuan_main.department
    ADD CONSTRAINT department_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.event
    ADD CONSTRAINT event_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.file
    ADD CONSTRAINT file_id_key UNIQUE (id);
ALTER TABLE ONLY keyuan_main.file_piece
    ADD CONSTRAINT file_piece_pkey PRIMARY KEY (file, part);
ALTER TABLE ONLY keyuan_main.file
    ADD CONSTRAINT file_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.idempotency
    ADD CONSTRAINT idempotency_pkey PRIMARY KEY (actor, key);
ALTER TABLE ONLY keyuan_main.import
    ADD CONSTRAINT import_id_key UNIQUE (id);
ALTER TABLE ONLY keyuan_main.import_piece
    ADD CONSTRAINT import_piece_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.import
    ADD CONSTRAINT import_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.import_shape
    ADD CONSTRAINT import_shape_pkey PRIMARY KEY (entity, shape);
ALTER TABLE ONLY keyuan_main.job
    ADD CONSTRAINT job_id_key UNIQUE (id);
ALTER TABLE ONLY keyuan_main.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.lead
    ADD CONSTRAINT lead_id_key UNIQUE (id);
ALTER TABLE ONLY keyuan_main.lead
    ADD CONSTRAINT lead_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (area, name);
ALTER TABLE ONLY keyuan_main.opportunity
    ADD CONSTRAINT opportunity_id_key UNIQUE (id);
ALTER TABLE ONLY keyuan_main.opportunity
    ADD CONSTRAINT opportunity_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.pipeline
    ADD CONSTRAINT pipeline_id_key UNIQUE (id);
ALTER TABLE ONLY keyuan_main.pipeline
    ADD CONSTRAINT pipeline_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.recovery_code
    ADD CONSTRAINT recovery_code_pkey PRIMARY KEY (user_id, code_hash);
ALTER TABLE ONLY keyuan_main.relation
    ADD CONSTRAINT relation_id_key UNIQUE (id);
ALTER TABLE ONLY keyuan_main.relation
    ADD CONSTRAINT relation_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.relay_position
    ADD CONSTRAINT relay_position_pkey PRIMARY KEY (name);
ALTER TABLE ONLY keyuan_main.role
    ADD CONSTRAINT role_id_key UNIQUE (id);
ALTER TABLE ONLY keyuan_main.role
    ADD CONSTRAINT role_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.schedule
    ADD CONSTRAINT schedule_pkey PRIMARY KEY (name);
ALTER TABLE ONLY keyuan_main.search_account
    ADD CONSTRAINT search_account_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.search_activity
    ADD CONSTRAINT search_activity_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.search_contact
    ADD CONSTRAINT search_contact_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.search_department
    ADD CONSTRAINT search_department_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.search_lead
    ADD CONSTRAINT search_lead_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.search_opportunity
    ADD CONSTRAINT search_opportunity_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.search_pipeline
    ADD CONSTRAINT search_pipeline_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.search_relation
    ADD CONSTRAINT search_relation_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.search_role
    ADD CONSTRAINT search_role_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.search_stage_change
    ADD CONSTRAINT search_stage_change_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.search_stage
    ADD CONSTRAINT search_stage_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.search_user
    ADD CONSTRAINT search_user_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.search_view
    ADD CONSTRAINT search_view_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.second_factor
    ADD CONSTRAINT second_factor_pkey PRIMARY KEY (user_id);
ALTER TABLE ONLY keyuan_main.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);
ALTER TABLE ONLY keyuan_main.session
    ADD CONSTRAINT session_token_hash_key UNIQUE (token_hash);
ALTER TABLE ONLY keyuan_main.setting
    ADD CONSTRAINT setting_pkey PRIMARY KEY (name);
ALTER TABLE ONLY keyuan_main.setup_token
    ADD CONSTRAINT setup_token_pkey PRIMARY KEY (token_hash);
ALTER TABLE ONLY keyuan_main.share
    ADD CONSTRAINT share_id_key UNIQUE (id);
ALTER TABLE ONLY keyuan_main.share
    ADD CONSTRAINT share_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.share
    ADD CONSTRAINT share_record_grantee_key UNIQUE (record, grantee);
ALTER TABLE ONLY keyuan_main.sign_in_attempt
    ADD CONSTRAINT sign_in_attempt_pkey PRIMARY KEY (who);
ALTER TABLE ONLY keyuan_main.stage_change
    ADD CONSTRAINT stage_change_id_key UNIQUE (id);
ALTER TABLE ONLY keyuan_main.stage_change
    ADD CONSTRAINT stage_change_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.stage
    ADD CONSTRAINT stage_id_key UNIQUE (id);
ALTER TABLE ONLY keyuan_main.stage
    ADD CONSTRAINT stage_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.user__roles
    ADD CONSTRAINT user__roles_pkey PRIMARY KEY (source, target);
ALTER TABLE ONLY keyuan_main."user"
    ADD CONSTRAINT user_id_key UNIQUE (id);
ALTER TABLE ONLY keyuan_main."user"
    ADD CONSTRAINT user_pkey PRIMARY KEY (seq);
ALTER TABLE ONLY keyuan_main.view
    ADD CONSTRAINT view_id_key UNIQUE (id);
ALTER TABLE ONLY keyuan_main.view
    ADD CONSTRAINT view_pkey PRIMARY KEY (seq);
CREATE INDEX access_log_by_kind ON keyuan_main.access_log USING btree (kind, seq);
CREATE INDEX access_log_by_user ON keyuan_main.access_log USING btree (user_id, seq);
CREATE INDEX account_class_index ON keyuan_main.account USING btree (class NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX account_created_at_index ON keyuan_main.account USING btree (created_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX account_credit_code_index ON keyuan_main.account USING btree (credit_code NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX account_department_index ON keyuan_main.account USING btree (department NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX account_industry_index ON keyuan_main.account USING btree (industry NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX account_kind_index ON keyuan_main.account USING btree (kind NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX account_last_follow_up_at_index ON keyuan_main.account USING btree (last_follow_up_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX account_name_index ON keyuan_main.account USING btree (name NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX account_name_sort_index ON keyuan_main.account USING btree (name_sort NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX account_next_follow_up_at_index ON keyuan_main.account USING btree (next_follow_up_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX account_number_unique ON keyuan_main.account USING btree (number NULLS FIRST) WHERE (removed_at IS NULL);
CREATE INDEX account_owner_index ON keyuan_main.account USING btree (owner NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX account_owner_last_follow_up_at_index ON keyuan_main.account USING btree (owner NULLS FIRST, last_follow_up_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX account_owner_next_follow_up_at_index ON keyuan_main.account USING btree (owner NULLS FIRST, next_follow_up_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX account_parent_index ON keyuan_main.account USING btree (parent NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX account_phone_index ON keyuan_main.account USING btree (phone NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX account_region_industry_last_follow_up_at_index ON keyuan_main.account USING btree (region NULLS FIRST, industry NULLS FIRST, last_follow_up_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX account_removed ON keyuan_main.account USING btree (removed_at) WHERE (removed_at IS NOT NULL);
CREATE INDEX account_status_class_index ON keyuan_main.account USING btree (status NULLS FIRST, class NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX account_updated_at_index ON keyuan_main.account USING btree (updated_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX activity_account_at_index ON keyuan_main.activity USING btree (account NULLS FIRST, at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX activity_account_index ON keyuan_main.activity USING btree (account NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX activity_assignee_done_due_at_index ON keyuan_main.activity USING btree (assignee NULLS FIRST, done NULLS FIRST, due_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX activity_assignee_index ON keyuan_main.activity USING btree (assignee NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX activity_contact_at_index ON keyuan_main.activity USING btree (contact NULLS FIRST, at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX activity_contact_index ON keyuan_main.activity USING btree (contact NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX activity_created_at_index ON keyuan_main.activity USING btree (created_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX activity_department_at_index ON keyuan_main.activity USING btree (department NULLS FIRST, at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX activity_department_index ON keyuan_main.activity USING btree (department NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX activity_kind_at_index ON keyuan_main.activity USING btree (kind NULLS FIRST, at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX activity_lead_at_index ON keyuan_main.activity USING btree (lead NULLS FIRST, at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX activity_lead_index ON keyuan_main.activity USING btree (lead NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX activity_opportunity_at_index ON keyuan_main.activity USING btree (opportunity NULLS FIRST, at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX activity_opportunity_index ON keyuan_main.activity USING btree (opportunity NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX activity_owner_done_due_at_index ON keyuan_main.activity USING btree (owner NULLS FIRST, done NULLS FIRST, due_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX activity_owner_index ON keyuan_main.activity USING btree (owner NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX activity_remind_at_index ON keyuan_main.activity USING btree (remind_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX activity_removed ON keyuan_main.activity USING btree (removed_at) WHERE (removed_at IS NOT NULL);
CREATE INDEX activity_subject_sort_index ON keyuan_main.activity USING btree (subject_sort NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX activity_updated_at_index ON keyuan_main.activity USING btree (updated_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX api_token_by_user ON keyuan_main.api_token USING btree (user_id);
CREATE INDEX contact_account_index ON keyuan_main.contact USING btree (account NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX contact_account_name_sort_index ON keyuan_main.contact USING btree (account NULLS FIRST, name_sort NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX contact_created_at_index ON keyuan_main.contact USING btree (created_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX contact_department_index ON keyuan_main.contact USING btree (department NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX contact_email_index ON keyuan_main.contact USING btree (email NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX contact_mobile_index ON keyuan_main.contact USING btree (mobile NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX contact_name_index ON keyuan_main.contact USING btree (name NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX contact_name_sort_index ON keyuan_main.contact USING btree (name_sort NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX contact_owner_index ON keyuan_main.contact USING btree (owner NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX contact_owner_last_follow_up_at_index ON keyuan_main.contact USING btree (owner NULLS FIRST, last_follow_up_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX contact_phone_index ON keyuan_main.contact USING btree (phone NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX contact_removed ON keyuan_main.contact USING btree (removed_at) WHERE (removed_at IS NOT NULL);
CREATE INDEX contact_reports_to_index ON keyuan_main.contact USING btree (reports_to NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX contact_updated_at_index ON keyuan_main.contact USING btree (updated_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX department_created_at_index ON keyuan_main.department USING btree (created_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX department_head_index ON keyuan_main.department USING btree (head NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX department_name_sort_index ON keyuan_main.department USING btree (name_sort NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX department_parent_index ON keyuan_main.department USING btree (parent NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX department_removed ON keyuan_main.department USING btree (removed_at) WHERE (removed_at IS NOT NULL);
CREATE INDEX department_updated_at_index ON keyuan_main.department USING btree (updated_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX event_record ON keyuan_main.event USING btree (record, seq);
CREATE INDEX event_txn ON keyuan_main.event USING btree (txn, seq);
CREATE INDEX event_via ON keyuan_main.event USING btree (via, seq) WHERE (via ~~ 'import:%'::text);
CREATE INDEX file_record ON keyuan_main.file USING btree (record, seq);
CREATE INDEX idempotency_at ON keyuan_main.idempotency USING btree (at);
CREATE INDEX import_piece_import ON keyuan_main.import_piece USING btree (import, kind, seq);
CREATE INDEX job_created_by ON keyuan_main.job USING btree (created_by, seq);
CREATE INDEX job_finished ON keyuan_main.job USING btree (finished_at);
CREATE UNIQUE INDEX job_once ON keyuan_main.job USING btree (once) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text]));
CREATE INDEX job_running ON keyuan_main.job USING btree (heartbeat) WHERE (state = 'running'::text);
CREATE INDEX job_waiting ON keyuan_main.job USING btree (run_at, seq) WHERE (state = 'waiting'::text);
CREATE INDEX lead_company_index ON keyuan_main.lead USING btree (company NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX lead_converted_account_index ON keyuan_main.lead USING btree (converted_account NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX lead_converted_contact_index ON keyuan_main.lead USING btree (converted_contact NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX lead_converted_opportunity_index ON keyuan_main.lead USING btree (converted_opportunity NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX lead_created_at_index ON keyuan_main.lead USING btree (created_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX lead_department_index ON keyuan_main.lead USING btree (department NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX lead_email_index ON keyuan_main.lead USING btree (email NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX lead_last_follow_up_at_index ON keyuan_main.lead USING btree (last_follow_up_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX lead_mobile_index ON keyuan_main.lead USING btree (mobile NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX lead_name_index ON keyuan_main.lead USING btree (name NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX lead_name_sort_index ON keyuan_main.lead USING btree (name_sort NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX lead_number_unique ON keyuan_main.lead USING btree (number NULLS FIRST) WHERE (removed_at IS NULL);
CREATE INDEX lead_owner_index ON keyuan_main.lead USING btree (owner NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX lead_owner_next_follow_up_at_index ON keyuan_main.lead USING btree (owner NULLS FIRST, next_follow_up_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX lead_owner_status_index ON keyuan_main.lead USING btree (owner NULLS FIRST, status NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX lead_phone_index ON keyuan_main.lead USING btree (phone NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX lead_region_industry_index ON keyuan_main.lead USING btree (region NULLS FIRST, industry NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX lead_removed ON keyuan_main.lead USING btree (removed_at) WHERE (removed_at IS NOT NULL);
CREATE INDEX lead_source_index ON keyuan_main.lead USING btree (source NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX lead_status_source_index ON keyuan_main.lead USING btree (status NULLS FIRST, source NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX lead_updated_at_index ON keyuan_main.lead USING btree (updated_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX opportunity_account_created_at_index ON keyuan_main.opportunity USING btree (account NULLS FIRST, created_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX opportunity_account_index ON keyuan_main.opportunity USING btree (account NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX opportunity_amount_index ON keyuan_main.opportunity USING btree (amount NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX opportunity_contact_index ON keyuan_main.opportunity USING btree (contact NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX opportunity_created_at_index ON keyuan_main.opportunity USING btree (created_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX opportunity_department_index ON keyuan_main.opportunity USING btree (department NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX opportunity_engaged_on_index ON keyuan_main.opportunity USING btree (engaged_on NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX opportunity_expected_close_index ON keyuan_main.opportunity USING btree (expected_close NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX opportunity_name_index ON keyuan_main.opportunity USING btree (name NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX opportunity_name_sort_index ON keyuan_main.opportunity USING btree (name_sort NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX opportunity_number_unique ON keyuan_main.opportunity USING btree (number NULLS FIRST) WHERE (removed_at IS NULL);
CREATE INDEX opportunity_owner_index ON keyuan_main.opportunity USING btree (owner NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX opportunity_owner_status_index ON keyuan_main.opportunity USING btree (owner NULLS FIRST, status NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX opportunity_pipeline_index ON keyuan_main.opportunity USING btree (pipeline NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX opportunity_pipeline_stage_index ON keyuan_main.opportunity USING btree (pipeline NULLS FIRST, stage NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX opportunity_removed ON keyuan_main.opportunity USING btree (removed_at) WHERE (removed_at IS NOT NULL);
CREATE INDEX opportunity_stage_amount_amount_currency_probability_index ON keyuan_main.opportunity USING btree (stage NULLS FIRST, amount NULLS FIRST, amount_currency NULLS FIRST, probability NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX opportunity_stage_expected_close_index ON keyuan_main.opportunity USING btree (stage NULLS FIRST, expected_close NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX opportunity_stage_index ON keyuan_main.opportunity USING btree (stage NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX opportunity_status_closed_on_index ON keyuan_main.opportunity USING btree (status NULLS FIRST, closed_on NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX opportunity_updated_at_index ON keyuan_main.opportunity USING btree (updated_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX pipeline_created_at_index ON keyuan_main.pipeline USING btree (created_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX pipeline_name_sort_index ON keyuan_main.pipeline USING btree (name_sort NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX pipeline_name_unique ON keyuan_main.pipeline USING btree (name NULLS FIRST) WHERE (removed_at IS NULL);
CREATE INDEX pipeline_removed ON keyuan_main.pipeline USING btree (removed_at) WHERE (removed_at IS NOT NULL);
CREATE INDEX pipeline_updated_at_index ON keyuan_main.pipeline USING btree (updated_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX relation_created_at_index ON keyuan_main.relation USING btree (created_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX relation_department_index ON keyuan_main.relation USING btree (department NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX relation_from_account_index ON keyuan_main.relation USING btree (from_account NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX relation_from_contact_index ON keyuan_main.relation USING btree (from_contact NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX relation_kind_index ON keyuan_main.relation USING btree (kind NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX relation_number_unique ON keyuan_main.relation USING btree (number NULLS FIRST) WHERE (removed_at IS NULL);
CREATE INDEX relation_owner_index ON keyuan_main.relation USING btree (owner NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX relation_removed ON keyuan_main.relation USING btree (removed_at) WHERE (removed_at IS NOT NULL);
CREATE INDEX relation_to_account_index ON keyuan_main.relation USING btree (to_account NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX relation_to_contact_index ON keyuan_main.relation USING btree (to_contact NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX relation_updated_at_index ON keyuan_main.relation USING btree (updated_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX role_created_at_index ON keyuan_main.role USING btree (created_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX role_name_unique ON keyuan_main.role USING btree (name NULLS FIRST) WHERE (removed_at IS NULL);
CREATE INDEX role_removed ON keyuan_main.role USING btree (removed_at) WHERE (removed_at IS NOT NULL);
CREATE INDEX role_title_sort_index ON keyuan_main.role USING btree (title_sort NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX role_updated_at_index ON keyuan_main.role USING btree (updated_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX search_account_tokens ON keyuan_main.search_account USING gin (tokens) WITH (gin_pending_list_limit='1024');
CREATE INDEX search_activity_tokens ON keyuan_main.search_activity USING gin (tokens) WITH (gin_pending_list_limit='1024');
CREATE INDEX search_contact_tokens ON keyuan_main.search_contact USING gin (tokens) WITH (gin_pending_list_limit='1024');
CREATE INDEX search_department_tokens ON keyuan_main.search_department USING gin (tokens) WITH (gin_pending_list_limit='1024');
CREATE INDEX search_lead_tokens ON keyuan_main.search_lead USING gin (tokens) WITH (gin_pending_list_limit='1024');
CREATE INDEX search_opportunity_tokens ON keyuan_main.search_opportunity USING gin (tokens) WITH (gin_pending_list_limit='1024');
CREATE INDEX search_pipeline_tokens ON keyuan_main.search_pipeline USING gin (tokens) WITH (gin_pending_list_limit='1024');
CREATE INDEX search_relation_tokens ON keyuan_main.search_relation USING gin (tokens) WITH (gin_pending_list_limit='1024');
CREATE INDEX search_role_tokens ON keyuan_main.search_role USING gin (tokens) WITH (gin_pending_list_limit='1024');
CREATE INDEX search_stage_change_tokens ON keyuan_main.search_stage_change USING gin (tokens) WITH (gin_pending_list_limit='1024');
CREATE INDEX search_stage_tokens ON keyuan_main.search_stage USING gin (tokens) WITH (gin_pending_list_limit='1024');
CREATE INDEX search_user_tokens ON keyuan_main.search_user USING gin (tokens) WITH (gin_pending_list_limit='1024');
CREATE INDEX search_view_tokens ON keyuan_main.search_view USING gin (tokens) WITH (gin_pending_list_limit='1024');
CREATE INDEX session_by_last_seen ON keyuan_main.session USING btree (last_seen);
CREATE INDEX session_by_user ON keyuan_main.session USING btree (user_id);
CREATE INDEX share_grantee ON keyuan_main.share USING btree (grantee, entity);
CREATE INDEX stage_change_by_index ON keyuan_main.stage_change USING btree (by NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX stage_change_created_at_index ON keyuan_main.stage_change USING btree (created_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX stage_change_from_stage_index ON keyuan_main.stage_change USING btree (from_stage NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX stage_change_name_sort_index ON keyuan_main.stage_change USING btree (name_sort NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX stage_change_opportunity_at_index ON keyuan_main.stage_change USING btree (opportunity NULLS FIRST, at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX stage_change_opportunity_index ON keyuan_main.stage_change USING btree (opportunity NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX stage_change_removed ON keyuan_main.stage_change USING btree (removed_at) WHERE (removed_at IS NOT NULL);
CREATE INDEX stage_change_to_stage_at_index ON keyuan_main.stage_change USING btree (to_stage NULLS FIRST, at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX stage_change_to_stage_index ON keyuan_main.stage_change USING btree (to_stage NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX stage_change_updated_at_index ON keyuan_main.stage_change USING btree (updated_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX stage_created_at_index ON keyuan_main.stage USING btree (created_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX stage_name_sort_index ON keyuan_main.stage USING btree (name_sort NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX stage_pipeline_index ON keyuan_main.stage USING btree (pipeline NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX stage_pipeline_position_index ON keyuan_main.stage USING btree (pipeline NULLS FIRST, "position" NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX stage_removed ON keyuan_main.stage USING btree (removed_at) WHERE (removed_at IS NOT NULL);
CREATE INDEX stage_updated_at_index ON keyuan_main.stage USING btree (updated_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX user__roles_target ON keyuan_main.user__roles USING btree (target);
CREATE INDEX user_created_at_index ON keyuan_main."user" USING btree (created_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX user_department_index ON keyuan_main."user" USING btree (department NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE UNIQUE INDEX user_email_unique ON keyuan_main."user" USING btree (email NULLS FIRST) WHERE (removed_at IS NULL);
CREATE INDEX user_manager_index ON keyuan_main."user" USING btree (manager NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX user_name_sort_index ON keyuan_main."user" USING btree (name_sort NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX user_removed ON keyuan_main."user" USING btree (removed_at) WHERE (removed_at IS NOT NULL);
CREATE INDEX user_updated_at_index ON keyuan_main."user" USING btree (updated_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX view_created_at_index ON keyuan_main.view USING btree (created_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX view_department_index ON keyuan_main.view USING btree (department NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX view_entity_shared_index ON keyuan_main.view USING btree (entity NULLS FIRST, shared NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX view_name_sort_index ON keyuan_main.view USING btree (name_sort NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX view_owner_entity_index ON keyuan_main.view USING btree (owner NULLS FIRST, entity NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX view_owner_index ON keyuan_main.view USING btree (owner NULLS FIRST, seq) WHERE (removed_at IS NULL);
CREATE INDEX view_removed ON keyuan_main.view USING btree (removed_at) WHERE (removed_at IS NOT NULL);
CREATE INDEX view_updated_at_index ON keyuan_main.view USING btree (updated_at NULLS FIRST, seq) WHERE (removed_at IS NULL);
\unrestrict VslAJrgbbOkCpcYJ01qENpaOe279DIVu1V90ejznrFEjcbM5QsijGrR2PELUZll
