-- SPDX-License-Identifier: GPL-3.0-or-later
-- Times are milliseconds: instants since 1970 in UTC, others of observed time. Levels: 0 OK, 1 Warning, 2 Critical.

-- What a person has made, in their order: the JSON of a rules file, of a list of sources and of a view's file.
CREATE TABLE rules (
    sid TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    rule TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE sources (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    settings TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE views (
    name TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    view TEXT NOT NULL
) WITHOUT ROWID;

-- Single values: alerts_enabled (there since rules were kept), sources_kept, next_alert.
CREATE TABLE marks (
    name TEXT PRIMARY KEY,
    value NOT NULL
) WITHOUT ROWID;

-- The rules by which sources were judged: an edit made while nobody watches is one that their alerts must see.
CREATE TABLE rule_sets (
    id INTEGER PRIMARY KEY,
    rules TEXT NOT NULL UNIQUE
);

-- Where each source stands: its newest line and its observed time.
CREATE TABLE lanes (
    source TEXT PRIMARY KEY,
    -- Which floor that was: a source that is another one now does not go on with its alerts.
    floor TEXT NOT NULL,
    at INTEGER,
    observed INTEGER NOT NULL,
    rule_set INTEGER NOT NULL REFERENCES rule_sets (id)
) WITHOUT ROWID;

CREATE TABLE row_memories (
    source TEXT NOT NULL,
    queue TEXT NOT NULL,
    channel TEXT NOT NULL,
    name TEXT NOT NULL,
    today_since INTEGER,
    absent_since INTEGER,
    PRIMARY KEY (source, queue, channel)
) WITHOUT ROWID;

CREATE TABLE open_alerts (
    source TEXT NOT NULL,
    rule TEXT NOT NULL,
    queue TEXT NOT NULL,
    alert TEXT NOT NULL UNIQUE,
    level INTEGER NOT NULL,
    raw INTEGER NOT NULL,
    below_since INTEGER,
    hold_since INTEGER,
    fading_since INTEGER,
    raised INTEGER NOT NULL,
    told INTEGER NOT NULL,
    notified INTEGER NOT NULL,
    faded INTEGER NOT NULL,
    clock_offset INTEGER NOT NULL,
    frozen_at INTEGER,
    frozen_observed INTEGER NOT NULL,
    edit_pending INTEGER NOT NULL,
    PRIMARY KEY (source, rule, queue)
) WITHOUT ROWID;

-- What happened. A cause: somebody was to be told; without one: the level changed.
CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    -- When it came here, on this computer's clock; `at` is the source's.
    kept_at INTEGER NOT NULL,
    at INTEGER NOT NULL,
    alert TEXT NOT NULL,
    source TEXT NOT NULL,
    rule TEXT NOT NULL,
    queue TEXT NOT NULL,
    channel TEXT NOT NULL,
    metric TEXT NOT NULL,
    state INTEGER NOT NULL,
    previous INTEGER NOT NULL,
    reason TEXT NOT NULL,
    cause TEXT NOT NULL,
    value REAL,
    threshold INTEGER NOT NULL
);

CREATE INDEX events_of_alert ON events (alert, id);

CREATE INDEX events_by_age ON events (kept_at);
