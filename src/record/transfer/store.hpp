// Imports in the database.
#pragma once

#include "record/transfer/import.hpp"

namespace keyuan::record::transfer {

void insert_import(Context& ctx, const Import& import);
void update_import(Context& ctx, const Import& import);
[[nodiscard]] std::vector<Import> recent_imports(Context& ctx, int limit);

// Parts of an import's files: 'source' and 'rejected'.
void append_bytes(Context& ctx, Id import, std::string_view kind, std::string_view bytes);
[[nodiscard]] std::string read_bytes(Context& ctx, Id import, std::string_view kind);

// What columns of a file of this shape were mapped to last time; null when there was none.
[[nodiscard]] nlohmann::json remembered_mapping(Context& ctx, const std::string& entity, const std::string& shape);
void remember_mapping(Context& ctx, const std::string& entity, const std::string& shape, const nlohmann::json& mapping);

[[nodiscard]] formats::TableOptions table_options(const nlohmann::json& given);
// Reads the file's pieces in a transaction and the file itself behind it.
[[nodiscard]] std::unique_ptr<formats::Table> open_table(const Work& work, const Import& import);

}  // namespace keyuan::record::transfer
