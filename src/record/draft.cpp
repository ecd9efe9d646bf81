#include "record/draft.hpp"

#include "base/problem.hpp"
#include "record/pipeline.hpp"

namespace keyuan::record {

Record draft(Context& ctx, const Entity& entity, nlohmann::json body, const std::string& at,
             const std::function<void(const Record&)>& judge) {
  if (!body.is_object()) throw base::invalid(at, "record.not_an_object");
  for (const auto& field : entity.fields)
    if (field.system || field.read_only) body.erase(field.name);
  try {
    Write write{WriteKind::kCreate, entity, nullptr, Record(entity), std::vector<bool>(entity.fields.size()), {}};
    apply_defaults(ctx, write);
    apply(write, read_changes(ctx, entity, body));
    judge(write.after);
    return std::move(write.after);
  } catch (const base::Problem& problem) {
    auto fields = problem.fields();
    for (auto& field : fields) field.field = at + "." + field.field;
    throw base::Problem(problem.kind(), problem.code(), problem.params(), std::move(fields));
  }
}

}  // namespace keyuan::record
