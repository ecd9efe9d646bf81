# keyuan_precompiled(TARGET [ABOVE_APP] [HEADERS header... OF library...] [OPTIONS option...]): with KEYUAN_PRECOMPILED, TARGET's files
# begin with the headers that most of them include, with those that most files above src/app include, and with those of the
# libraries, compiled once, with those options, for all targets that name the same. The compiler would read them six hundred times; files include what they use all the same, which the preset debug shows.
set(above_app app/registry.hpp record/hooks.hpp record/load.hpp record/write.hpp record/query/list.hpp)
function(keyuan_precompiled target)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "ABOVE_APP" "" "HEADERS;OF;OPTIONS")
  if(NOT KEYUAN_PRECOMPILED)
    return()
  endif()
  string(MD5 which "${ARGN}")
  set(holder keyuan_precompiled_${which})
  if(NOT TARGET ${holder})
    file(WRITE ${CMAKE_BINARY_DIR}/generated/precompiled.cpp "")
    if(ARG_ABOVE_APP)
      list(TRANSFORM above_app PREPEND ${CMAKE_SOURCE_DIR}/src/ OUTPUT_VARIABLE engine)
      list(APPEND ARG_HEADERS ${engine})
      list(APPEND ARG_OF keyuan_app)
    endif()
    add_library(${holder} OBJECT ${CMAKE_BINARY_DIR}/generated/precompiled.cpp)
    target_link_libraries(${holder} PRIVATE keyuan_flags fmt::fmt spdlog::spdlog nlohmann_json::nlohmann_json ${ARG_OF})
    target_compile_options(${holder} PRIVATE ${ARG_OPTIONS})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
      target_compile_options(${holder} PRIVATE -Xclang -fno-pch-timestamp)
    endif()
    target_precompile_headers(${holder} PRIVATE
      <algorithm> <charconv> <chrono> <functional> <map> <memory> <mutex> <optional> <set> <span> <stdexcept> <string>
      <string_view> <unordered_map> <utility> <variant> <vector> <fmt/format.h> <spdlog/spdlog.h> <nlohmann/json.hpp> ${CMAKE_SOURCE_DIR}/src/base/json_once.hpp
      ${ARG_HEADERS})
  endif()
  target_precompile_headers(${target} REUSE_FROM ${holder})
endfunction()
