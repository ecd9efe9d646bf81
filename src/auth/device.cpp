#include "auth/device.hpp"

#include <utility>

namespace keyuan::auth {
namespace {

using Sign = std::pair<std::string_view, std::string_view>;

// In this order: most browsers also claim to be those below them.
constexpr Sign kBrowsers[] = {
    {"MicroMessenger", "WeChat"},
    {"wxwork", "WeCom"},
    {"DingTalk", "DingTalk"},
    {"Lark", "Feishu"},
    {"Edg", "Edge"},
    {"OPR/", "Opera"},
    {"QQBrowser", "QQ"},
    {"UCBrowser", "UC"},
    {"HuaweiBrowser", "Huawei Browser"},
    {"MiuiBrowser", "Xiaomi"},
    {"SamsungBrowser", "Samsung Internet"},
    {"Firefox", "Firefox"},
    {"FxiOS", "Firefox"},
    {"CriOS", "Chrome"},
    {"Chrome", "Chrome"},
    {"Safari", "Safari"},
    {"Trident", "Internet Explorer"},
};
constexpr Sign kSystems[] = {
    {"iPhone", "iPhone"},         {"iPad", "iPad"},       {"HarmonyOS", "HarmonyOS"},
    {"OpenHarmony", "HarmonyOS"}, {"Android", "Android"}, {"Windows", "Windows"},
    {"Mac OS X", "macOS"},        {"CrOS", "ChromeOS"},   {"Linux", "Linux"},
};

template <std::size_t N>
std::string_view named(std::string_view agent, const Sign (&signs)[N]) {
  for (const auto& [sign, name] : signs)
    if (agent.find(sign) != std::string_view::npos) return name;
  return {};
}

}  // namespace

std::string device(std::string_view agent) {
  const auto browser = named(agent, kBrowsers), system = named(agent, kSystems);
  if (!browser.empty() && !system.empty())
    return std::string(browser) + " · " + std::string(system);
  if (!browser.empty()) return std::string(browser);
  if (!system.empty()) return std::string(system);
  return std::string(agent.substr(0, agent.find(' ')).substr(0, 60));
}

}  // namespace keyuan::auth
