#include "jobs/result.hpp"

namespace keyuan::jobs {

void set_result(db::Transaction& tx, base::Id job, const std::string& json) { tx.execute("UPDATE job SET result = ? WHERE id = ?", {json, job}); }

}  // namespace keyuan::jobs
