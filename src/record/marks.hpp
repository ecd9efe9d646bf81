// Which records a person opened lately, and which he keeps at hand. Shown as he may see them now: what is
// removed or out of his reach is left out, and comes back when it does.
#pragma once

#include <string>
#include <vector>

#include "record/context.hpp"

namespace keyuan::record {

constexpr int kRecentKept = 50, kMostFavorites = 200;

// The person is the context's actor. Problem `not found` for a record that he may not see.
void note_opened(Context& ctx, const meta::Entity& entity, Id id);
// Put last; again changes nothing. Problem `me.too_many_favorites`.
void add_favorite(Context& ctx, const meta::Entity& entity, Id id);
void remove_favorite(Context& ctx, Id id);
// Those named first, in this order; the others behind them in the order they had.
void order_favorites(Context& ctx, const std::vector<Id>& order);

// Append {"data":[{"entity","id","title","subtitle","at"}]}: newest first, or in the person's order. `entities`
// empty: all. One statement, and one for each record type.
void recent(Context& ctx, const std::vector<std::string>& entities, int limit, std::string& out);
void favorites(Context& ctx, std::string& out);

}  // namespace keyuan::record
