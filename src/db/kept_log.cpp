#include "db/kept_log.hpp"

#include <fcntl.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "db/sqlite.hpp"
#include "db/sqlite_connection.hpp"

namespace keyuan::db {
namespace {

namespace fs = std::filesystem;
constexpr std::string_view kFormat = "keyuan-log-1 ";
constexpr int kDigits = 10;  // of a piece's number

// What one transaction changed.
struct KeptCommit {
  std::int64_t at = 0;
  std::uint32_t pages_after = 0;
  std::vector<std::pair<std::uint32_t, std::string>> pages;
};

template <class Number>
std::string little(Number number) {
  std::string out;
  for (std::size_t i = 0; i < sizeof number; ++i) out += static_cast<char>(number >> (8 * i));
  return out;
}

template <class Number>
std::optional<Number> number_of(std::string_view text, int radix = 10) {
  Number out{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out, radix);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional(out) : std::nullopt;
}

// Number, moments, salt and frame out of a name; nothing when it is no piece's name.
std::optional<KeptPiece> piece_of(const fs::path& path) {
  std::vector<std::string> words;
  std::string stem = path.stem().string();
  for (std::size_t at = 0; at != std::string::npos;) {
    const auto end = stem.find('-', at);
    words.push_back(stem.substr(at, end == std::string::npos ? end : end - at));
    at = end == std::string::npos ? end : end + 1;
  }
  const bool base = path.extension() == ".base";
  if (words.size() != (base ? 4U : 5U)) return std::nullopt;
  const auto number = number_of<std::int64_t>(words[0]), first = number_of<std::int64_t>(words[1]),
             last = number_of<std::int64_t>(words[base ? 1 : 2]);
  const auto salt = number_of<std::uint64_t>(words[words.size() - 2], 16);
  const auto frame = number_of<std::uint32_t>(words.back());
  if (!number || !first || !last || !salt || !frame) return std::nullopt;
  return KeptPiece{path, *number, *first, *last, {*salt, *frame}};
}

std::optional<KeptLine> line_in(const fs::path& folder) {
  KeptLine line{folder, {}, {}};
  for (const auto& entry : fs::directory_iterator(folder)) {
    const auto extension = entry.path().extension();
    if (extension != ".base" && extension != ".log") continue;
    auto piece = piece_of(entry.path());
    if (!piece) continue;
    if (extension == ".log") line.parts.push_back(std::move(*piece));
    // Of two the newer: somebody was ended between making it and removing what it replaces.
    else if (line.base.path.empty() || piece->number > line.base.number) line.base = std::move(*piece);
  }
  if (line.base.path.empty()) return std::nullopt;
  std::erase_if(line.parts, [&](const KeptPiece& part) { return part.number <= line.base.number; });
  std::sort(line.parts.begin(), line.parts.end(), [](const auto& a, const auto& b) { return a.number < b.number; });
  return line;
}

class PartReader {
 public:
  explicit PartReader(const fs::path& path) : path_(path.string()), file_(gzopen(path_.c_str(), "rb")) {
    if (file_ == nullptr) damaged();
    std::string header(kFormat.size(), '\0');
    get(header.data(), header.size());
    std::string digits;
    for (char c = 0; c != '\n' && digits.size() < 8; digits += c) get(&c, 1);
    const auto size = number_of<std::uint32_t>(digits.substr(0, digits.size() - 1));
    if (header != kFormat || !size) damaged();
    page_size_ = *size;
  }
  ~PartReader() { gzclose(file_); }
  PartReader(const PartReader&) = delete;
  PartReader& operator=(const PartReader&) = delete;

  bool next(KeptCommit& commit) {
    char first = 0;
    const int count = gzread(file_, &first, 1);
    if (count == 0) return false;
    if (count < 0) damaged();
    unsigned char rest[15];
    get(rest, sizeof rest);
    std::uint64_t at = static_cast<unsigned char>(first);
    for (int i = 0; i < 7; ++i) at |= std::uint64_t{rest[i]} << (8 * (i + 1));
    commit.at = static_cast<std::int64_t>(at);
    commit.pages_after = word(rest + 7);
    commit.pages.resize(word(rest + 11));
    for (auto& [page, bytes] : commit.pages) {
      unsigned char number[4];
      get(number, sizeof number);
      page = word(number);
      bytes.resize(page_size_);
      get(bytes.data(), bytes.size());
    }
    return true;
  }
  [[nodiscard]] std::uint32_t page_size() const { return page_size_; }

 private:
  static std::uint32_t word(const unsigned char* at) {
    return std::uint32_t{at[0]} | std::uint32_t{at[1]} << 8 | std::uint32_t{at[2]} << 16 | std::uint32_t{at[3]} << 24;
  }
  void get(void* to, std::size_t count) {
    if (gzread(file_, to, static_cast<unsigned>(count)) != static_cast<int>(count)) damaged();
  }
  [[noreturn]] void damaged() const { throw DatabaseError(fmt::format("{} is damaged.", path_)); }

  std::string path_;
  gzFile file_;
  std::uint32_t page_size_ = 0;
};

// A database file that pages are put into.
class Pages {
 public:
  explicit Pages(const std::string& path) : path_(path), file_(::open(path.c_str(), O_RDWR | O_CLOEXEC)) {
    if (file_ < 0) fail();
  }
  ~Pages() { ::close(file_); }
  Pages(const Pages&) = delete;
  Pages& operator=(const Pages&) = delete;

  void put(const KeptCommit& commit, std::uint32_t page_size) {
    for (const auto& [page, bytes] : commit.pages)
      if (::pwrite(file_, bytes.data(), bytes.size(), static_cast<off_t>(page - 1) * page_size) != static_cast<ssize_t>(bytes.size())) fail();
    size_ = static_cast<off_t>(commit.pages_after) * page_size;
  }
  void finish() {
    if ((size_ > 0 && ::ftruncate(file_, size_) != 0) || ::fsync(file_) != 0) fail();
  }

 private:
  [[noreturn]] void fail() const { throw Unavailable(fmt::format("{} cannot be written (disk full?).", path_)); }
  std::string path_;
  int file_;
  off_t size_ = 0;
};

}  // namespace

std::string base_name(std::int64_t number, std::int64_t at, const WalPosition& end) {
  return fmt::format("{:0{}}-{}-{:016x}-{}.base", number, kDigits, at, end.salt, end.frame);
}
std::string part_name(std::int64_t number, std::int64_t first, std::int64_t last, const WalPosition& end) {
  return fmt::format("{:0{}}-{}-{}-{:016x}-{}.log", number, kDigits, first, last, end.salt, end.frame);
}

std::vector<KeptLine> kept_lines(const fs::path& folder) {
  std::vector<KeptLine> lines;
  if (!fs::is_directory(folder)) return lines;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.is_directory())
      if (auto line = line_in(entry.path())) lines.push_back(std::move(*line));
  std::sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.folder < b.folder; });
  return lines;
}

void make_durable(const fs::path& path) {
  for (const auto& one : {path, path.has_parent_path() ? path.parent_path() : fs::path(".")}) {
    const int file = ::open(one.c_str(), O_RDONLY | O_CLOEXEC);
    const bool done = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    if (!done) throw Unavailable(fmt::format("{} cannot be made durable.", one.string()));
  }
}

KeptWriter::KeptWriter(const fs::path& path, std::uint32_t page_size) : path_(path.string()), file_(gzopen(path_.c_str(), "wbx1")) {
  if (file_ == nullptr) throw Unavailable(fmt::format("{} cannot be written.", path_));
  put(fmt::format("{}{}\n", kFormat, page_size));
}

KeptWriter::~KeptWriter() {
  if (file_ == nullptr) return;
  gzclose(static_cast<gzFile>(file_));
  std::error_code ignored;
  fs::remove(path_, ignored);
}

void KeptWriter::begin(std::int64_t at, std::uint32_t pages_after, std::uint32_t pages) {
  put(little(static_cast<std::uint64_t>(at)) + little(pages_after) + little(pages));
}

void KeptWriter::page(std::uint32_t number, std::string_view bytes) {
  put(little(number));
  put(bytes);
}

void KeptWriter::put(std::string_view bytes) {
  if (gzwrite(static_cast<gzFile>(file_), bytes.data(), static_cast<unsigned>(bytes.size())) != static_cast<int>(bytes.size()))
    throw Unavailable(fmt::format("{} cannot be written (disk full?).", path_));
}

void KeptWriter::finish() {
  const auto file = std::exchange(file_, nullptr);
  if (gzclose(static_cast<gzFile>(file)) != Z_OK) throw Unavailable(fmt::format("{} cannot be written (disk full?).", path_));
  make_durable(path_);
}

std::int64_t bring_forward(const std::string& database, const KeptLine& line, std::int64_t from, std::int64_t to, std::int64_t at) {
  Pages pages(database);
  std::int64_t last = 0, expected = from + 1;
  for (const auto& part : line.parts) {
    if (part.number <= from) continue;
    if (part.number > to || part.first > at) break;
    if (part.number != expected) throw DatabaseError(fmt::format("In {} part {} is missing.", line.folder.string(), expected));
    ++expected;
    PartReader reader(part.path);
    for (KeptCommit commit; reader.next(commit) && commit.at <= at; last = commit.at) pages.put(commit, reader.page_size());
  }
  pages.finish();
  return last;
}

RestoredAt restore_at(const std::string& folder, base::Time at, const Options& options) {
  if (options.url.starts_with("postgres"))
    throw DatabaseError("PostgreSQL keeps its log itself: restore it with its own tools, as docs/operations says.");
  const auto lines = kept_lines(folder);
  if (lines.empty()) throw DatabaseError(fmt::format("There is no kept log in {}.", folder));
  const auto line = std::find_if(lines.rbegin(), lines.rend(), [&](const KeptLine& l) { return l.base.last <= at.ms; });
  if (line == lines.rend())
    throw DatabaseError(fmt::format("What is kept in {} begins at {}.", folder, base::Time{lines.front().base.last}.to_string()));

  const FileLock lock(options.url);
  if (fs::exists(options.url)) throw DatabaseError(fmt::format("There already is a database at {}.", options.url));
  const auto part = options.url + ".part";
  try {
    fs::copy_file(line->base.path, part, fs::copy_options::overwrite_existing);
    const auto last = bring_forward(part, *line, line->base.number, std::numeric_limits<std::int64_t>::max(), at.ms);
    {
      SqliteConnection restored(part, SqliteConnection::Use::kRead, true);
      if (const auto state = restored.first("PRAGMA integrity_check(1)"); state != "ok")
        throw DatabaseError(fmt::format("What is kept in {} is damaged: {}.", folder, state));
    }
    fs::rename(part, options.url);
    make_durable(options.url);
    return {{last == 0 ? line->base.last : last}, {line->newest().last}};
  } catch (...) {
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm"}) fs::remove(part + suffix, ignored);
    throw;
  }
}

}  // namespace keyuan::db
