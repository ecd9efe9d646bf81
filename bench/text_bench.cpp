// How fast names become tokens, and queries plans and matches. Names are made up from common parts.
#include <benchmark/benchmark.h>

#include <random>
#include <string>
#include <vector>

#include "base/text/normalize.hpp"
#include "base/text/plan.hpp"
#include "base/text/sort_key.hpp"
#include "base/text/tokens.hpp"

namespace keyuan::base::text {
namespace {

// 5,000 company names as they are: place, two-character name, trade, form; about 13 characters.
const std::vector<std::string>& company_names() {
  static const std::vector<std::string> names = [] {
    const char* places[] = {"北京", "上海", "深圳市", "杭州", "重庆", "广州市", "江苏", "长沙"};
    const char* first[] = {"华", "新", "瑞", "鼎", "恒", "泰", "宏", "嘉", "重", "乐", "信", "海", "天", "盛", "和", "金"};
    const char* trades[] = {"信息技术", "科技", "生物医药", "新材料", "电子商务", "机械制造", "食品", "国际贸易"};
    const char* forms[] = {"有限公司", "股份有限公司", "集团有限公司"};
    std::mt19937 random(1);
    std::vector<std::string> out;
    for (int i = 0; i < 5000; ++i) {
      out.push_back(std::string(places[random() % 8]) + first[random() % 16] + first[random() % 16] + trades[random() % 8] +
                    forms[random() % 3]);
    }
    return out;
  }();
  return names;
}
const std::vector<std::string>& person_names() {
  static const std::vector<std::string> names = {"张三", "欧阳明华", "单田芳", "王小明", "李娜", "曾志伟", "仇英", "吕布", "Anna Schmidt", "长孙无忌"};
  return names;
}

template <class F>
void run(benchmark::State& state, const std::vector<std::string>& names, F&& one) {
  std::size_t i = 0;
  for (auto _ : state) one(names[i++ % names.size()]);
  state.SetItemsProcessed(state.iterations());
}

void normalize_company(benchmark::State& state) {
  run(state, company_names(), [](const auto& n) { benchmark::DoNotOptimize(normalize(n)); });
}
void tokens_company(benchmark::State& state) {
  std::string out;
  std::size_t count = 0, bytes = 0;
  run(state, company_names(), [&](const auto& n) {
    out.clear();
    append_tokens(FieldKind::kName, n, out);
    benchmark::DoNotOptimize(out.data());
  });
  for (const auto& n : company_names()) {
    for (const auto& t : tokens(FieldKind::kName, n)) ++count, bytes += t.size();
  }
  state.counters["tokens"] = static_cast<double>(count) / static_cast<double>(company_names().size());
  state.counters["bytes"] = static_cast<double>(bytes) / static_cast<double>(company_names().size());
}
void tokens_vector_company(benchmark::State& state) {
  run(state, company_names(), [](const auto& n) { benchmark::DoNotOptimize(tokens(FieldKind::kName, n)); });
}
void tokens_person(benchmark::State& state) {
  std::string out;
  run(state, person_names(), [&](const auto& n) {
    out.clear();
    append_tokens(FieldKind::kName, n, out);
    benchmark::DoNotOptimize(out.data());
  });
}
void tokens_long_text(benchmark::State& state) {
  std::string text;
  for (const auto& n : company_names()) {
    if (text.size() < 10'000) text += n + " called today, ";
  }
  std::string out;
  run(state, {text}, [&](const auto& n) {
    out.clear();
    append_tokens(FieldKind::kText, n, out);
    benchmark::DoNotOptimize(out.data());
  });
}
void match_pinyin(benchmark::State& state) {
  const Query query("xinxijishu");
  run(state, company_names(), [&](const auto& n) { benchmark::DoNotOptimize(query.match(FieldKind::kName, n)); });
}
void plan_queries(benchmark::State& state) {
  run(state, {"华为", "zs", "zhangsan", "bj科技", "beijinghuaweikeji", "8000", "深圳 华为"},
      [](const auto& q) { benchmark::DoNotOptimize(to_fts5(plan(q).back())); });
}
void sort_key_company(benchmark::State& state) {
  run(state, company_names(), [](const auto& n) { benchmark::DoNotOptimize(sort_key(n)); });
}

BENCHMARK(normalize_company);
BENCHMARK(tokens_company);
BENCHMARK(tokens_vector_company);
BENCHMARK(tokens_person);
BENCHMARK(tokens_long_text);
BENCHMARK(match_pinyin);
BENCHMARK(plan_queries);
BENCHMARK(sort_key_company);

}  // namespace
}  // namespace keyuan::base::text

BENCHMARK_MAIN();
