// The build step behind keyuan_embed: `keyuan_embed_tool raw|web NAME FOLDER OUT` reads OUT/NAME.list
// (one absolute path below FOLDER a line) and writes OUT/NAME.bin with all bytes one after another,
// and OUT/NAME.cpp with the table that points into it.
#include <brotli/encode.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Files = std::map<std::string, std::string>;  // path below the folder → bytes

constexpr std::string_view kNotBuilt = R"(<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Keyuan</title>
<h1>客源 Keyuan</h1>
<p lang="zh-CN">服务器正在运行，但本程序未包含网页应用。请在 <code>web</code> 目录执行 <code>npm ci</code> 与
<code>npm run build</code>，然后重新编译；<code>./run</code> 会自动完成这些步骤。</p>
<p>The server is running, but this program was built without its web application. Run <code>npm ci</code>
and <code>npm run build</code> in <code>web</code> and build again; <code>./run</code> does both.</p>
</html>
)";

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

Files files_of(const fs::path& list, const fs::path& folder) {
  Files files;
  std::ifstream in(list);
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) files[fs::path(line).lexically_relative(folder).generic_string()] = read(line);
  return files;
}

std::string literal(std::string_view text) {
  std::string out = "\"";
  for (unsigned char c : text) {
    static constexpr char kOctal[] = "01234567";
    if (c == '"' || c == '\\' || c < 0x20 || c == '?') {
      out += {'\\', kOctal[c >> 6], kOctal[c >> 3 & 7], kOctal[c & 7]};
    } else {
      out += static_cast<char>(c);
    }
  }
  return out + '"';
}

// The bytes of all files, and how the generated code names a part of them.
class Bytes {
 public:
  std::string add(std::string_view bytes) {
    if (bytes.empty()) return "{}";
    std::ostringstream text;
    text << "{bytes + " << all_.size() << ", " << bytes.size() << "}";
    all_ += bytes;
    return text.str();
  }
  [[nodiscard]] const std::string& all() const { return all_; }

 private:
  std::string all_;
};

std::string brotli(std::string_view in) {
  std::size_t size = BrotliEncoderMaxCompressedSize(in.size());
  std::string out(size, '\0');
  if (!BrotliEncoderCompress(BROTLI_MAX_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, in.size(),
                             reinterpret_cast<const std::uint8_t*>(in.data()), &size,
                             reinterpret_cast<std::uint8_t*>(out.data())))
    throw std::runtime_error("brotli failed");
  out.resize(size);
  return out;
}

std::string gzip(std::string_view in) {
  z_stream z{};
  if (deflateInit2(&z, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("zlib failed");
  std::string out(deflateBound(&z, in.size()) + 32, '\0');
  z.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
  z.avail_in = static_cast<uInt>(in.size());
  z.next_out = reinterpret_cast<Bytef*>(out.data());
  z.avail_out = static_cast<uInt>(out.size());
  if (deflate(&z, Z_FINISH) != Z_STREAM_END) throw std::runtime_error("zlib failed");
  out.resize(z.total_out);
  deflateEnd(&z);
  return out;
}

// FNV-1a over all of it, twice from different starts: tells versions of one file apart.
std::string etag(std::string_view bytes) {
  std::ostringstream out;
  for (std::uint64_t h : {14695981039346656037ULL, 0x9e3779b97f4a7c15ULL}) {
    for (unsigned char c : bytes) h = (h ^ c) * 1099511628211ULL;
    out << std::hex << (h >> 16);
  }
  return out.str();
}

std::string_view type_of(std::string_view path) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kTypes = {{
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".json", "application/json"},
      {".map", "application/json"},
      {".webmanifest", "application/manifest+json"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".jpg", "image/jpeg"},
      {".jpeg", "image/jpeg"},
      {".webp", "image/webp"},
      {".gif", "image/gif"},
      {".ico", "image/x-icon"},
      {".woff2", "font/woff2"},
      {".woff", "font/woff"},
      {".wasm", "application/wasm"},
      {".txt", "text/plain; charset=utf-8"},
  }};
  for (const auto& [ending, type] : kTypes)
    if (path.ends_with(ending)) return type;
  return "application/octet-stream";
}

std::string raw_row(Bytes& bytes, const std::string& path, const std::string& content) {
  return "{" + literal(path) + ", " + bytes.add(content) + "}";
}

// The bundler puts into assets/ what it names after its content; such a file never changes.
std::string web_row(Bytes& bytes, const std::string& path, const std::string& content) {
  std::string small = brotli(content), zipped = gzip(content);
  const bool pays = small.size() + 64 < content.size() && zipped.size() + 64 < content.size();
  std::string row = "{" + literal("/" + path) + ", " + literal(type_of(path)) + ", ";
  row += bytes.add(pays ? small : "") + ", ";
  row += bytes.add(pays ? zipped : "") + ", ";
  row += bytes.add(pays ? "" : content) + ", ";
  return row + literal(etag(content)) + (path.starts_with("assets/") ? ", true}" : ", false}");
}

void write(const fs::path& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  if (!out.flush()) throw std::runtime_error("cannot write " + path.string());
}

void embed(bool web, const std::string& name, const fs::path& folder, const fs::path& out) {
  Files files = files_of(out / (name + ".list"), folder);
  if (web && !files.contains("index.html")) files = {{"index.html", std::string(kNotBuilt)}};

  Bytes bytes;
  std::string rows;
  for (const auto& [path, content] : files)
    rows += "    " + (web ? web_row : raw_row)(bytes, path, content) + ",\n";

  const std::string type = web ? "http::Asset" : "base::EmbeddedFile";
  const std::string symbol = "keyuan_embed_" + name;
  const fs::path bin = out / (name + ".bin");
  std::ostringstream code;
  code << "// Made by keyuan_embed.\n#include \"embed/" << name << ".hpp\"\n\n#include <vector>\n\n"
       << "asm(R\"(\n.pushsection .rodata\n.balign 16\n.global " << symbol << "\n" << symbol
       << ":\n.incbin \"" << bin.string() << "\"\n.byte 0\n.popsection\n)\");\n"
       << "extern \"C\" const char " << symbol << "[];\n\n"
       << "namespace keyuan::embed {\n"
       << "std::span<const " << type << "> " << name << "() {\n"
       << "  [[maybe_unused]] static const char* const bytes = " << symbol << ";\n"
       << "  static const std::vector<" << type << "> table = {\n" << rows << "  };\n"
       << "  return table;\n}\n}  // namespace keyuan::embed\n";
  write(bin, bytes.all());
  write(out / (name + ".cpp"), code.str());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::cerr << "usage: keyuan_embed_tool raw|web NAME FOLDER OUT\n";
    return 2;
  }
  try {
    embed(std::string_view(argv[1]) == "web", argv[2], argv[3], argv[4]);
  } catch (const std::exception& e) {
    std::cerr << "keyuan_embed_tool: " << e.what() << "\n";
    return 1;
  }
}
