#include "db/log_keeper.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "base/time.hpp"
#include "db/sqlite_backup.hpp"

namespace keyuan::db {
namespace {

namespace fs = std::filesystem;

std::int64_t now() { return base::Clock::system().now().ms; }

std::string folder_name(std::int64_t at) {
  auto name = base::Time{at}.to_string();
  std::replace(name.begin(), name.end(), ':', '-');
  return name;
}

std::int64_t changed_at(const std::string& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) return 0;
  return about.st_mtim.tv_sec * 1000 + about.st_mtim.tv_nsec / 1'000'000;
}

}  // namespace

LogKeeper::LogKeeper(fs::path folder, int days, std::string path)
    : folder_(std::move(folder)), keep_for_(std::max(1, days) * base::kDay), path_(std::move(path)) {
  std::error_code failed;
  fs::create_directories(folder_, failed);
  if (failed) throw Unavailable(fmt::format("The folder {} for the log cannot be made: {}.", folder_.string(), failed.message()));
  std::ifstream in(mark());
  const std::string closed(std::istreambuf_iterator<char>(in), {});
  auto lines = kept_lines(folder_);
  if (!lines.empty()) {
    const auto end = lines.back().newest().end;
    const auto salt = wal_salt(path_);
    const bool unchanged = salt == 0 && closed == state_of_file();
    const bool goes_on = salt != 0 && end.salt != 0 && (salt == end.salt || end.followed_by(salt));
    if (unchanged || goes_on) {
      last_ = lines.back().newest().last;
      if (goes_on) at_ = end;
      line_ = std::move(lines.back());
    }
  }
  left_over_ = changed_at(path_ + "-wal");
  in.close();
  fs::remove(mark(), failed);
}

void LogKeeper::committed(int frames) {
  const auto at = now();
  std::lock_guard lock(mutex_);
  commits_.push_back({static_cast<std::uint32_t>(frames), at});
}

void LogKeeper::keep(const std::function<void()>& fold, bool give_up) {
  bool kept = false;
  try {
    if (!reader_) reader_ = std::make_unique<SqliteConnection>(path_, SqliteConnection::Use::kRead, true);
    // Nothing newer than what this transaction sees is folded while it is open, and it sees no more than is kept.
    reader_->script("BEGIN; SELECT count(*) FROM sqlite_schema");
    if (const auto end = wal_end(path_)) keep_committed(*end);
    kept = true;
    complained_ = false;
  } catch (const std::exception& error) {
    if (!complained_) spdlog::error("the log is not kept for now: {}", error.what());
    complained_ = true;
  }
  if (!kept && give_up) {
    spdlog::error("the log could not be kept for too long: a moment of now cannot be restored");
    line_.reset();
    if (reader_) reader_->roll_back();
  }
  if (kept || give_up) fold();
  if (reader_) reader_->roll_back();
}

void LogKeeper::keep_committed(const WalPosition& end) {
  if (line_ && !follows(end)) {
    spdlog::warn("the log of {} was written by another program; it is kept anew", path_);
    line_.reset();
  }
  if (!line_) return begin_line(end);
  if (end.frame == 0 || (end.salt == at_.salt && end.frame == at_.frame)) return;
  write_part(end, end.salt == at_.salt ? at_.frame : 0);
  forget_old();
}

bool LogKeeper::follows(const WalPosition& end) const {
  if (end.frame == 0) return true;
  return end.salt == at_.salt ? end.frame >= at_.frame : at_.followed_by(end.salt);
}

// What is committed while the base is copied may be in it; it counts from the moment it is whole.
void LogKeeper::begin_line(const WalPosition& end) {
  const auto begin = std::max(now(), last_ + 1);
  const auto folder = folder_ / folder_name(begin), copy = folder / "new";
  fs::create_directories(folder);
  fs::remove(copy);
  spdlog::info("keeping the log in {}, beginning with a copy", folder.string());
  copy_sqlite(path_, copy.string(), {});
  last_ = std::max(now(), begin);
  const auto base = folder / base_name(0, last_, end);
  fs::rename(copy, base);
  make_durable(base);
  make_durable(folder);
  line_ = KeptLine{folder, {base, 0, last_, last_, end}, {}};
  at_ = end;
}

void LogKeeper::write_part(const WalPosition& end, std::uint32_t from) {
  const Wal wal(path_);
  if (wal.salt() != end.salt) throw DatabaseError("The log has just begun anew.");
  const auto copy = line_->folder / "new";
  KeptWriter out(copy, wal.page_size());
  std::int64_t first = 0;
  std::string bytes;
  for (auto begin = from + 1, number = begin; number <= end.frame; ++number) {
    const auto frame = wal.frame(number);
    if (frame.pages_after == 0) continue;
    last_ = std::max(last_, moment_of(number));
    if (first == 0) first = last_;
    out.begin(last_, frame.pages_after, number + 1 - begin);
    for (; begin <= number; ++begin) {
      wal.read(begin, bytes);
      out.page(wal.frame(begin).page, bytes);
    }
  }
  out.finish();
  const auto number = line_->newest().number + 1;
  const auto path = line_->folder / part_name(number, first, last_, end);
  fs::rename(copy, path);
  make_durable(path);
  line_->parts.push_back({path, number, first, last_, end});
  at_ = end;
  left_over_ = 0;
}

// The writer says it when the commit is done, so it may be a moment late, and nobody says it of an earlier run.
std::int64_t LogKeeper::moment_of(std::uint32_t frame) {
  std::lock_guard lock(mutex_);
  const auto found = std::find_if(commits_.begin(), commits_.end(), [&](const Commit& one) { return one.frame == frame; });
  if (found == commits_.end()) return left_over_ != 0 ? left_over_ : now();
  const auto at = found->at;
  commits_.erase(commits_.begin(), found + 1);
  return at;
}

// Once a day the base is brought forward to the last moment that need not be kept apart, and what it then holds goes.
void LogKeeper::forget_old() {
  const auto limit = now() - keep_for_;
  auto lines = kept_lines(folder_);
  while (lines.size() > 1 && lines[1].base.last <= limit) {
    fs::remove_all(lines.front().folder);
    lines.erase(lines.begin());
  }
  const auto old = std::find_if(line_->parts.rbegin(), line_->parts.rend(), [&](const KeptPiece& part) { return part.last <= limit; });
  if (old == line_->parts.rend() || old->last - line_->base.last < base::kDay) return;
  const auto to = *old;
  const auto copy = line_->folder / "new";
  fs::copy_file(line_->base.path, copy, fs::copy_options::overwrite_existing);
  (void)bring_forward(copy.string(), *line_, line_->base.number, to.number, to.last);
  const auto base = line_->folder / base_name(to.number, to.last, to.end);
  fs::rename(copy, base);
  make_durable(base);
  fs::remove(line_->base.path);
  for (const auto& part : line_->parts)
    if (part.number <= to.number) fs::remove(part.path);
  std::erase_if(line_->parts, [&](const KeptPiece& part) { return part.number <= to.number; });
  line_->base = {base, to.number, to.last, to.last, to.end};
}

void LogKeeper::close() { reader_.reset(); }

void LogKeeper::closed() {
  if (!line_ || complained_ || wal_salt(path_) != 0) return;
  std::ofstream out(mark());
  out << state_of_file();
}

// Changes when anything is written to the file.
std::string LogKeeper::state_of_file() const {
  struct stat about {};
  if (::stat(path_.c_str(), &about) != 0) return "none";
  return fmt::format("{} {}.{:09d}", about.st_size, about.st_mtim.tv_sec, about.st_mtim.tv_nsec);
}

}  // namespace keyuan::db
