// Reading and writing JSON is compiled once, in json_once.cpp, instead of in each of the two hundred files that do it. Part of what is
// precompiled (cmake/precompiled.cmake); nothing else includes it, and without it all is the same.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

// Each of these after the words that declare or define it.
#define KEYUAN_JSON_ONCE(COMPILED)                                                                                                      \
  COMPILED nlohmann::basic_json<>;                                                                                                      \
  COMPILED nlohmann::detail::serializer<nlohmann::json>;                                                                                \
  COMPILED nlohmann::detail::lexer_base<nlohmann::json>;                                                                                \
  COMPILED nlohmann::detail::json_sax_dom_parser<nlohmann::json>;                                                                       \
  COMPILED nlohmann::detail::json_sax_dom_callback_parser<nlohmann::json>;                                                              \
  COMPILED nlohmann::detail::lexer<nlohmann::json, nlohmann::detail::iterator_input_adapter<const char*>>;                              \
  COMPILED nlohmann::detail::parser<nlohmann::json, nlohmann::detail::iterator_input_adapter<const char*>>;                             \
  COMPILED nlohmann::detail::lexer<nlohmann::json, nlohmann::detail::iterator_input_adapter<std::string::const_iterator>>;              \
  COMPILED nlohmann::detail::parser<nlohmann::json, nlohmann::detail::iterator_input_adapter<std::string::const_iterator>>;

KEYUAN_JSON_ONCE(extern template class)
