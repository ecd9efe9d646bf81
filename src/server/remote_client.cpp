#include "server/remote_client.hpp"

#include <curl/curl.h>

#include <stdexcept>

#include "http/router.hpp"

namespace keyuan::server {
namespace {

std::size_t take(char* bytes, std::size_t size, std::size_t n, void* to) {
  static_cast<std::string*>(to)->append(bytes, size * n);
  return size * n;
}

class RemoteClient final : public Client {
 public:
  RemoteClient(std::string url, const std::string& token) : url_(std::move(url)), curl_(curl_easy_init()) {
    while (url_.ends_with('/')) url_.pop_back();
    authorization_ = "Authorization: Bearer " + token;
    if (!curl_) throw std::runtime_error("libcurl cannot be used");
  }
  ~RemoteClient() override { curl_easy_cleanup(curl_); }

 private:
  Answer perform(http::Method method, const std::string& path, const std::string& body, const std::string& type) override {
    const auto address = url_ + path;
    const auto content_type = "Content-Type: " + type;
    curl_slist* headers = nullptr;
    for (const auto* line : {authorization_.c_str(), content_type.c_str(), "Accept-Language: en", "Expect:"})
      headers = curl_slist_append(headers, line);
    Answer answer;
    curl_easy_reset(curl_);
    curl_easy_setopt(curl_, CURLOPT_URL, address.c_str());
    curl_easy_setopt(curl_, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl_, CURLOPT_CUSTOMREQUEST, std::string(http::name_of(method)).c_str());
    curl_easy_setopt(curl_, CURLOPT_HTTPHEADER, headers);
    if (method != http::Method::kGet) {
      curl_easy_setopt(curl_, CURLOPT_POSTFIELDS, body.data());
      curl_easy_setopt(curl_, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
    }
    curl_easy_setopt(curl_, CURLOPT_WRITEFUNCTION, take);
    curl_easy_setopt(curl_, CURLOPT_WRITEDATA, &answer.body);
    const auto code = curl_easy_perform(curl_);
    curl_slist_free_all(headers);
    if (code != CURLE_OK) throw RequestFailed(url_ + ": " + curl_easy_strerror(code));
    long status = 0;
    curl_easy_getinfo(curl_, CURLINFO_RESPONSE_CODE, &status);
    answer.status = static_cast<int>(status);
    return answer;
  }

  std::string url_, authorization_;
  CURL* curl_;
};

}  // namespace

std::unique_ptr<Client> remote_client(const std::string& url, const std::string& token) {
  return std::make_unique<RemoteClient>(url, token);
}

}  // namespace keyuan::server
