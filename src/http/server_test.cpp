// The server over real sockets, with the clients one would rather not have.
#include "http/server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <gmock/gmock.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "http/conditional.hpp"

namespace keyuan::http {
namespace {

using namespace std::chrono_literals;
using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class Client {
 public:
  explicit Client(std::uint16_t port, int receive_buffer = 0) : fd_(::socket(AF_INET, SOCK_STREAM, 0)) {
    if (receive_buffer) ::setsockopt(fd_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    const timeval patience{10, 0};
    ::setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(fd_, reinterpret_cast<sockaddr*>(&to), sizeof to) != 0) broken_ = true;
  }
  ~Client() { ::close(fd_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto n = ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (n <= 0) return false;
      bytes.remove_prefix(n);
    }
    return true;
  }
  void end() { ::shutdown(fd_, SHUT_WR); }
  bool broken() const { return broken_; }

  // Everything until the server closes.
  std::string rest() {
    while (more()) {
    }
    return std::move(got_);
  }
  // Everything up to and with `mark`.
  std::string until(std::string_view mark) {
    std::size_t at;
    while ((at = got_.find(mark)) == std::string::npos)
      if (!more()) return std::move(got_);
    std::string out = got_.substr(0, at + mark.size());
    got_.erase(0, at + mark.size());
    return out;
  }

 private:
  bool more() {
    char buffer[65536];
    const auto n = ::recv(fd_, buffer, sizeof buffer, 0);
    if (n > 0) got_.append(buffer, n);
    return n > 0;
  }
  int fd_;
  bool broken_ = false;
  std::string got_;
};

class ServerTest : public ::testing::Test {
 protected:
  void SetUp() override {
    options_.port = 0;
    options_.workers = 2;
    options_.limits.tick = 10ms;
    options_.limits.linger_time = 200ms;
    handler_ = [](const Request& request) {
      Response response;
      response.body = std::string(request.path) + "|" + request.body;
      return response;
    };
  }
  void start() {
    server_ = std::make_unique<Server>(options_, [this](Request& r) { return handler_(r); });
    server_->start();
  }
  std::string ask(std::string_view bytes) {
    if (!server_) start();
    Client client(server_->port());
    client.send(bytes);
    return client.rest();
  }
  void check(std::string_view bytes, int status, std::string_view code) {
    const std::string answer = ask(bytes);
    EXPECT_THAT(answer, StartsWith("HTTP/1.1 " + std::to_string(status) + " ")) << bytes;
    EXPECT_THAT(answer, HasSubstr("\"code\":\"" + std::string(code) + "\"")) << bytes;
    EXPECT_THAT(answer, HasSubstr("application/problem+json"));
    EXPECT_THAT(answer, HasSubstr("x-content-type-options: nosniff"));
  }

  Options options_;
  Handler handler_;
  std::unique_ptr<Server> server_;
};

TEST_F(ServerTest, AnswersAndKeepsTheConnection) {
  start();
  Client client(server_->port());
  client.send("GET /one HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_THAT(client.until("/one|"), AllOf(StartsWith("HTTP/1.1 200 OK\r\n"), HasSubstr("content-length: 5\r\n"),
                                           HasSubstr("connection: keep-alive\r\n"), HasSubstr("content-security-policy: ")));
  client.send("POST /two HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc");
  EXPECT_THAT(client.rest(), AllOf(HasSubstr("connection: close\r\n"), EndsWith("/two|abc")));
}

TEST_F(ServerTest, AnswersPipelinedRequestsInOrder) {
  const auto answer = ask(
      "GET /1 HTTP/1.1\r\nHost: x\r\n\r\nPOST /2 HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
      "3;a=b\r\nabc\r\n2\r\nde\r\n0\r\nX-Trailer: y\r\n\r\nGET /3 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  const auto one = answer.find("/1|"), two = answer.find("/2|abcde"), three = answer.find("/3|");
  EXPECT_LT(one, two);
  EXPECT_LT(two, three);
  EXPECT_NE(three, std::string::npos);
}

TEST_F(ServerTest, TakesRequestsByteByByte) {
  start();
  Client client(server_->port());
  for (char c : std::string("PUT /slow HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nConnection: close\r\n\r\nbody"))
    client.send({&c, 1});
  EXPECT_THAT(client.rest(), EndsWith("/slow|body"));
}

TEST_F(ServerTest, OldAndUnusualButRight) {
  EXPECT_THAT(ask("GET /old HTTP/1.0\r\n\r\n"), AllOf(HasSubstr("connection: close"), EndsWith("/old|")));
  EXPECT_THAT(ask("GET http://x/abs HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), EndsWith("/abs|"));
  EXPECT_THAT(ask("OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), StartsWith("HTTP/1.1 204 "));
  const auto head = ask("HEAD /h HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(head, AllOf(HasSubstr("content-length: 3\r\n"), EndsWith("\r\n\r\n")));
}

TEST_F(ServerTest, InvitesABodyThatWaits) {
  start();
  Client client(server_->port());
  client.send("POST /e HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(client.until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  client.send("ok");
  EXPECT_THAT(client.rest(), EndsWith("/e|ok"));
}

TEST_F(ServerTest, RefusesWhatCouldBeReadInTwoWays) {
  const std::string post = "POST / HTTP/1.1\r\nHost: x\r\n";
  check(post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc", 400, "http.bad_length");
  check(post + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nabc", 400, "http.bad_length");
  check(post + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc", 400, "http.bad_length");
  for (const char* length : {"3, 3", "-1", "+3", "0x3", "3a", "", "99999999999999999999999"})
    check(post + "Content-Length: " + length + "\r\n\r\nabc", 400, "http.bad_length");
  check(post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501, "http.unknown_coding");
  check(post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 501, "http.unknown_coding");
  check(post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400, "http.bad_length");
  check("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400, "http.bad_length");
  check(post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n", 400, "http.malformed");
  check("GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400, "http.malformed");
  check("GET / HTTP/1.1\r\n\r\n", 400, "http.malformed");
  check("GET / HTTP/1.1\r\nHost: x\r\nBad Name: y\r\n\r\n", 400, "http.malformed");
  check("GET / HTTP/1.1\r\nHost : x\r\n\r\n", 400, "http.malformed");
  check(std::string("GET / HTTP/1.1\r\nHost: x\r\nA: b") + '\0' + "c\r\n\r\n", 400, "http.malformed");
  check("GET / HTTP/1.1\r\nHost: x\r\nA: b\rc\r\n\r\n", 400, "http.malformed");
  check("GET / HTTP/1.1\nHost: x\n\n", 505, "http.bad_version");
  check("GET / HTTP/1.1\r\nHost: x\n\n\r\n\r\n", 400, "http.malformed");
  check("\x16\x03\x01\x02", 400, "http.malformed");
  check("GET / HTTP/2.0\r\nHost: x\r\n\r\n", 505, "http.bad_version");
  check("GET /a/../b HTTP/1.1\r\nHost: x\r\n\r\n", 400, "http.bad_path");
  check("GET /?a=%ff HTTP/1.1\r\nHost: x\r\n\r\n", 400, "http.bad_query");
}

TEST_F(ServerTest, RefusesMethodsAndExpectationsItDoesNotKnow) {
  check("BREW / HTTP/1.1\r\nHost: x\r\n\r\n", 501, "http.unknown_method");
  check("TRACE / HTTP/1.1\r\nHost: x\r\n\r\n", 405, "http.method_not_allowed");
  check("CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n", 405, "http.method_not_allowed");
  check("GET / HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\n\r\n", 417, "http.expectation");
}

TEST_F(ServerTest, AnswersOnlyToItsNames) {
  options_.hosts = {"crm.example"};
  check("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421, "http.bad_host");
  check("GET http://evil.example/ HTTP/1.1\r\nHost: crm.example\r\n\r\n", 421, "http.bad_host");
  EXPECT_THAT(ask("GET / HTTP/1.1\r\nHost: CRM.example:8080\r\nConnection: close\r\n\r\n"), StartsWith("HTTP/1.1 200"));
}

TEST_F(ServerTest, KeepsToItsSizes) {
  options_.limits.body_bytes = 100;
  options_.body_limit = [](Method, std::string_view path) { return path == "/large" ? 200'000u : 100u; };
  const std::string big(150'000, 'x');
  check("GET / HTTP/1.1\r\nHost: x\r\nA: " + std::string(40'000, 'a') + "\r\n\r\n", 431, "http.headers_too_large");
  std::string many = "GET / HTTP/1.1\r\nHost: x\r\n";
  for (int i = 0; i < 200; ++i) many += "A: b\r\n";
  check(many + "\r\n", 431, "http.headers_too_large");
  check("GET /" + std::string(20'000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n", 414, "http.target_too_long");
  check("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 150000\r\n\r\n" + big, 413, "http.body_too_large");
  check("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n249f0\r\n" + big, 413, "http.body_too_large");
  EXPECT_TRUE(ask("POST /large HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 150000\r\n\r\n" + big)
                  .ends_with("/large|" + big));
  check("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1;" + std::string(40'000, 'e'), 400, "http.malformed");
}

TEST_F(ServerTest, DoesNotWaitForClientsThatNeverFinish) {
  options_.limits.header_time = 60ms;
  options_.limits.progress_time = 60ms;
  options_.limits.idle_time = 60ms;
  check("GET / HTTP/1.1\r\nHost: x\r\nA:", 408, "http.too_slow");
  check("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc", 408, "http.too_slow");
  EXPECT_EQ(ask(""), "");
  EXPECT_THAT(ask("GET /i HTTP/1.1\r\nHost: x\r\n\r\n"), EndsWith("/i|"));  // then idle
}

TEST_F(ServerTest, DropsTheHeaderThatComesByteByByteForEver) {
  options_.limits.header_time = 100ms;
  start();
  Client client(server_->port());
  client.send("GET / HTTP/1.1\r\nHost: x\r\nA: ");
  const auto begin = std::chrono::steady_clock::now();
  std::thread dribble([&] {
    while (client.send("a") && std::chrono::steady_clock::now() - begin < 5s) std::this_thread::sleep_for(5ms);
  });
  EXPECT_THAT(client.rest(), HasSubstr("http.too_slow"));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 2s);
  dribble.join();
}

TEST_F(ServerTest, DropsTheReaderThatDoesNotRead) {
  options_.limits.progress_time = 60ms;
  handler_ = [](const Request&) {
    Response response;
    response.body.assign(30'000'000, 'x');
    return response;
  };
  start();
  Client client(server_->port(), 4096);
  client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  client.until("x");
  while (server_->stats().connections > 0) std::this_thread::sleep_for(5ms);
  EXPECT_LT(client.rest().size(), 30'000'000U);
}

TEST_F(ServerTest, LimitsConnections) {
  options_.limits.connections_per_peer = 2;
  options_.limits.count_loopback = true;
  start();
  Client a(server_->port()), b(server_->port());
  for (Client* c : {&a, &b}) {
    c->send("GET /k HTTP/1.1\r\nHost: x\r\n\r\n");
    c->until("/k|");
  }
  check("GET / HTTP/1.1\r\nHost: x\r\n\r\n", 503, "http.busy");
}

// Holds handlers back until it is opened.
class Gate {
 public:
  void pass() {
    std::unique_lock lock(mutex_);
    ++waiting_;
    changed_.notify_all();
    changed_.wait(lock, [this] { return open_; });
  }
  void await(int waiting) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return waiting_ >= waiting; });
  }
  void open() {
    std::lock_guard lock(mutex_);
    open_ = true;
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int waiting_ = 0;
  bool open_ = false;
};

TEST_F(ServerTest, SaysThatItIsBusy) {
  Gate gate;
  options_.workers = 1;
  options_.limits.queue = 1;
  handler_ = [&](const Request&) {
    gate.pass();
    return Response{};
  };
  start();
  Client working(server_->port()), waiting(server_->port()), late(server_->port());
  working.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  gate.await(1);
  waiting.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  while (server_->stats().waiting < 1) std::this_thread::sleep_for(1ms);
  late.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_THAT(late.until("}"), AllOf(StartsWith("HTTP/1.1 503 "), HasSubstr("retry-after: 1\r\n")));
  gate.open();
  EXPECT_THAT(waiting.until("\r\n\r\n"), StartsWith("HTTP/1.1 200 "));
}

TEST_F(ServerTest, FinishesWhatItAcceptedBeforeItStops) {
  Gate gate;
  handler_ = [&](const Request&) {
    gate.pass();
    Response response;
    response.body = "finished";
    return response;
  };
  start();
  Client idle(server_->port()), working(server_->port());
  working.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  gate.await(1);
  std::thread stop([&] { server_->stop(10s); });
  EXPECT_EQ(idle.rest(), "");
  EXPECT_TRUE(Client(server_->port()).broken());
  gate.open();
  EXPECT_THAT(working.rest(), AllOf(HasSubstr("connection: close"), EndsWith("finished")));
  stop.join();
  EXPECT_EQ(server_->stats().connections, 0U);
}

TEST_F(ServerTest, AHandlerThatThrowsIsAProblemThatSaysNothing) {
  handler_ = [](const Request&) -> Response { throw std::runtime_error("secret"); };
  start();
  Client client(server_->port());
  client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_THAT(client.until("}"), AllOf(StartsWith("HTTP/1.1 500 "), HasSubstr("http.internal"), Not(HasSubstr("secret"))));
}

TEST_F(ServerTest, PhrasesProblemsAsAsked) {
  options_.problem = [](int status, std::string_view code, const Request& request) {
    Response response;
    response.status = status;
    response.body = "请求有误 " + std::string(code) + std::string(request.header("accept-language"));
    return response;
  };
  EXPECT_THAT(ask("GET //x HTTP/1.1\r\nHost: x\r\nAccept-Language: zh\r\n\r\n"), EndsWith("请求有误 http.bad_pathzh"));
}

TEST_F(ServerTest, HeadersOfAHandlerCannotBreakTheAnswer) {
  handler_ = [](const Request&) {
    Response response;
    response.set("x-a", "b\r\nx-evil: 1").set("content-length", "7").set("Cache-Control", "no-cache");
    return response;
  };
  const auto answer = ask("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(answer, AllOf(HasSubstr("x-a: b  x-evil: 1\r\n"), HasSubstr("content-length: 0\r\n"),
                            Not(HasSubstr("content-length: 7")), HasSubstr("Cache-Control: no-cache"),
                            Not(HasSubstr("no-store"))));
}

Handler counting(int pieces, std::string length = "", bool fails = false) {
  return [=](const Request&) {
    Response response;
    if (!length.empty()) response.set("content-length", length);
    auto left = std::make_shared<int>(pieces);
    response.pieces = [=]() -> std::string {
      if (*left == 0 && fails) throw std::runtime_error("broken");
      return (*left)-- > 0 ? "abc" : "";
    };
    return response;
  };
}

TEST_F(ServerTest, SendsPieces) {
  const std::string get = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
  handler_ = counting(2);
  EXPECT_THAT(ask(get), AllOf(HasSubstr("transfer-encoding: chunked"), EndsWith("\r\n\r\n3\r\nabc\r\n3\r\nabc\r\n0\r\n\r\n")));
  handler_ = counting(2, "6");
  EXPECT_THAT(ask(get), AllOf(HasSubstr("content-length: 6"), EndsWith("\r\n\r\nabcabc")));
  handler_ = counting(2);
  EXPECT_THAT(ask("GET / HTTP/1.0\r\n\r\n"), EndsWith("\r\n\r\nabcabc"));
  handler_ = counting(0);
  EXPECT_THAT(ask(get), EndsWith("\r\n\r\n0\r\n\r\n"));
}

TEST_F(ServerTest, APieceThatFailsBreaksTheConnectionRatherThanTheTruth) {
  const std::string get = "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
  handler_ = counting(2, "", true);
  EXPECT_THAT(ask(get), Not(EndsWith("0\r\n\r\n")));
  handler_ = counting(0, "", true);
  EXPECT_THAT(ask(get), StartsWith("HTTP/1.1 500 "));
}

TEST_F(ServerTest, CompressesWhenAsked) {
  const std::string json = "[" + std::string(5000, '1') + "]";
  handler_ = [&](const Request&) {
    Response response;
    response.set("content-type", "application/json");
    response.body = json;
    return response;
  };
  EXPECT_THAT(ask("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), EndsWith(json));
  const auto answer = ask("GET / HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br, gzip\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(answer, AllOf(HasSubstr("content-encoding: gzip"), HasSubstr("vary: accept-encoding")));
  EXPECT_EQ(gunzip(answer.substr(answer.find("\r\n\r\n") + 4)), json);
}

class StreamTest : public ServerTest {
 protected:
  void SetUp() override {
    ServerTest::SetUp();
    handler_ = [this](const Request&) {
      Response response;
      response.stream = [this](std::shared_ptr<EventStream> stream) {
        std::lock_guard lock(mutex_);
        streams_.push_back(std::move(stream));
        opened_.notify_all();
      };
      return response;
    };
  }
  std::shared_ptr<EventStream> open(Client& client) {
    client.send("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
    head_ = client.until("\r\n\r\n");
    std::unique_lock lock(mutex_);
    opened_.wait(lock, [this] { return !streams_.empty(); });
    auto stream = streams_.back();
    streams_.pop_back();
    return stream;
  }
  std::mutex mutex_;
  std::condition_variable opened_;
  std::vector<std::shared_ptr<EventStream>> streams_;
  std::string head_;
};

TEST_F(StreamTest, SendsEventsAndHeartbeats) {
  options_.limits.heartbeat = 30ms;
  start();
  Client client(server_->port());
  auto stream = open(client);
  EXPECT_THAT(head_, HasSubstr("content-type: text/event-stream\r\n"));
  EXPECT_TRUE(stream->send("data: 1\n\n"));
  EXPECT_TRUE(stream->send("data: 2\n\n"));
  EXPECT_THAT(client.until("data: 2\n\n"), HasSubstr("data: 1\n\n"));
  EXPECT_THAT(client.until(":\n\n"), EndsWith(":\n\n"));
  EXPECT_TRUE(stream->send("data: 3\n\n"));
  stream->close();
  EXPECT_FALSE(stream->send("data: 4\n\n"));
  EXPECT_THAT(client.rest(), EndsWith("data: 3\n\n"));
}

TEST_F(StreamTest, NoticesThatTheReaderHasGone) {
  start();
  auto client = std::make_unique<Client>(server_->port());
  auto stream = open(*client);
  EXPECT_EQ(server_->stats().streams, 1U);
  client.reset();
  while (server_->stats().streams > 0) std::this_thread::sleep_for(1ms);
  EXPECT_FALSE(stream->send("data: 1\n\n"));
}

TEST_F(StreamTest, DropsTheSlowReader) {
  options_.limits.stream_bytes = 100'000;
  start();
  Client client(server_->port(), 4096);
  auto stream = open(client);
  const std::string frame = "data: " + std::string(10'000, 'x') + "\n\n";
  int sent = 0;
  while (stream->send(frame) && sent < 10'000) ++sent;
  EXPECT_LT(sent, 10'000);
  while (server_->stats().connections > 0) std::this_thread::sleep_for(1ms);
}

TEST_F(StreamTest, EndsWhenTheServerStops) {
  start();
  Client client(server_->port());
  auto stream = open(client);
  stream->send("data: last\n\n");
  std::thread stop([&] { server_->stop(10s); });
  EXPECT_THAT(client.rest(), EndsWith("data: last\n\n"));
  stop.join();
  EXPECT_FALSE(stream->send("data: late\n\n"));
}

}  // namespace
}  // namespace keyuan::http
